/**
 * Names of agencies: `{area}` stands for "huyện Hưng Hà", `{name}` for "Hưng Hà", `{party}` for "Huyện ủy".
 * Police and army are not among them: TT 124/2021/TT-BCA, Điều 1 leaves the armed forces out.
 */
export interface AgencyName {
  name: string
  /** Its name after 1/7/2025; null where it ends then. */
  later: string | null
}

const ends = (...names: string[]): AgencyName[] => names.map((name) => ({ name, later: null }))
const stays = (...names: string[]): AgencyName[] => names.map((name) => ({ name, later: name }))
const becomes = (name: string, later: string): AgencyName[] => [{ name, later }]

/** Of each province before the merger; the offices of today's province are those of old Hưng Yên. */
export const provinceAgencies: readonly AgencyName[] = [
  ...stays('Văn phòng {party} {name}', 'Ban Tổ chức {party} {name}', 'Ủy ban Kiểm tra {party} {name}'),
  ...becomes('Ban Tuyên giáo {party} {name}', 'Ban Tuyên giáo và Dân vận {party} {name}'),
  ...ends('Ban Dân vận {party} {name}'),
  ...stays('Ban Nội chính {party} {name}', 'Văn phòng UBND {area}', 'Ủy ban MTTQ Việt Nam {area}'),
  ...stays('Liên đoàn Lao động {area}', 'Hội Liên hiệp Phụ nữ {area}', 'Hội Nông dân {area}'),
  ...stays('Hội Cựu chiến binh {area}', 'Đoàn TNCS Hồ Chí Minh {area}', 'Thanh tra {area}'),
  ...stays('Sở Nội vụ {area}', 'Sở Tư pháp {area}', 'Sở Tài chính {area}', 'Sở Công Thương {area}'),
  ...stays('Sở Y tế {area}', 'Sở Giáo dục và Đào tạo {area}', 'Sở Khoa học và Công nghệ {area}'),
  ...becomes('Sở Nông nghiệp và Phát triển nông thôn {area}', 'Sở Nông nghiệp và Môi trường {area}'),
  ...stays('Sở Xây dựng {area}', 'Sở Văn hóa, Thể thao và Du lịch {area}'),
  ...ends('Sở Kế hoạch và Đầu tư {area}', 'Sở Giao thông vận tải {area}'),
  ...ends('Sở Tài nguyên và Môi trường {area}', 'Sở Thông tin và Truyền thông {area}'),
  ...stays('Tòa án nhân dân {area}', 'Bảo hiểm xã hội {area}'),
]

/** Of each province before the merger; both go on. */
export const provinceHospitals: readonly string[] = [
  'Bệnh viện Đa khoa {name}',
  'Bệnh viện Y học cổ truyền {name}',
]

/** Of each district. What stays goes to the province. */
export const districtAgencies: readonly AgencyName[] = [
  ...ends('Văn phòng {party} {name}', 'Ban Tổ chức {party} {name}', 'Ban Tuyên giáo {party} {name}'),
  ...ends('Ủy ban Kiểm tra {party} {name}', 'Ủy ban MTTQ Việt Nam {area}', 'Liên đoàn Lao động {area}'),
  ...ends('Hội Nông dân {area}', 'Hội Liên hiệp Phụ nữ {area}', 'Hội Cựu chiến binh {area}'),
  ...ends('Đoàn TNCS Hồ Chí Minh {area}', 'Văn phòng HĐND và UBND {area}', 'Thanh tra {area}'),
  ...ends('Phòng Nội vụ {area}', 'Phòng Tư pháp {area}', 'Phòng Tài chính - Kế hoạch {area}'),
  ...ends('Phòng Giáo dục và Đào tạo {area}'),
  ...becomes('Chi cục Thi hành án dân sự {area}', 'Phòng Thi hành án dân sự khu vực {name}'),
  ...becomes('Tòa án nhân dân {area}', 'Tòa án nhân dân khu vực {name}'),
  ...becomes('Chi cục Thuế {area}', 'Thuế cơ sở {name}'),
  ...becomes('Kho bạc Nhà nước {area}', 'Phòng giao dịch Kho bạc Nhà nước {name}'),
  ...becomes('Bảo hiểm xã hội {area}', 'Bảo hiểm xã hội cơ sở {name}'),
  ...becomes('Trung tâm Y tế {area}', 'Trung tâm Y tế {name}'),
  ...becomes(
    'Phòng giao dịch Ngân hàng Chính sách xã hội {area}',
    'Phòng giao dịch Ngân hàng Chính sách xã hội {name}',
  ),
  ...becomes('Ban Quản lý dự án đầu tư xây dựng {area}', 'Ban Quản lý dự án đầu tư xây dựng khu vực {name}'),
  ...becomes('Hạt Quản lý đê {area}', 'Hạt Quản lý đê {name}'),
]

/** Of a commune since 1/7/2025. */
export const communeAgencies2025: readonly string[] = [
  'Văn phòng Đảng ủy {area}',
  'Ban Xây dựng Đảng {area}',
  'Ủy ban MTTQ Việt Nam {area}',
  'Văn phòng HĐND và UBND {area}',
  'Phòng Kinh tế {area}',
  'Phòng Văn hóa - Xã hội {area}',
  'Trung tâm Phục vụ hành chính công {area}',
]
