import { crc32, deflateRawSync } from 'node:zlib'
import type { ProblemCode } from '../../data/ingest/problem.ts'

/** A file that must not get in as it is, and what has to be said of it. */
export interface BadFile {
  what: string
  file: string
  bytes: Uint8Array
  code: ProblemCode
  /** Row as Excel counts, where the problem has one. */
  row?: number
  /** Heading of the column, where the problem has one. */
  column?: string
  /** The value as it must be seen. */
  value?: string
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const join = (...parts: (Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? text(part) : part)]))

const heading =
  'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Cấp quản lý;Xã, phường, đặc khu;Đăng ký An toàn về ANTT;Đạt chuẩn An toàn về ANTT'
const good = '2025;KDC00001;Tổ dân phố số 1;Khu dân cư;Xã;Phường Phố Hiến;Có;Đạt'
const unitList = (...rows: string[]) => text(`\ufeff${[heading, ...rows].join('\r\n')}\r\n`)

const classHeading = 'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Xã, phường, đặc khu;Điểm;Phân loại phong trào'
const classList = (...rows: string[]) => text(`\ufeff${[classHeading, ...rows].join('\r\n')}\r\n`)

const summaryHeading =
  'Năm;Địa bàn;Loại hình;Tổng số đơn vị;Đăng ký An toàn về ANTT;Đạt chuẩn An toàn về ANTT'
const summary = (...rows: string[]) => text(`\ufeff${[summaryHeading, ...rows].join('\r\n')}\r\n`)

const pdf = join('%PDF-1.7\n%', Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3), '\n1 0 obj\n<<>>\nendobj\n')
const png = join(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'IHDR')
/** The head of a compound file, as Excel 97–2003 and protected workbooks are, with names in UTF-16. */
const compound = (...names: string[]) => {
  const body = new Uint8Array(4096)
  body.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  names.forEach((name, index) => {
    body.set(Buffer.from(name, 'utf16le'), 1024 + index * 128)
  })
  return body
}

/** A zip of deflated entries that say how much they inflate to; the truth is not asked for. */
function zipOf(
  entries: readonly { name: string; packed: Uint8Array; claims: number; check: number }[],
): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, packed, claims, check } of entries) {
    const path = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(check, 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claims, 22)
    local.writeUInt16LE(path.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(check, 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(claims, 24)
    central.writeUInt16LE(path.length, 28)
    central.writeUInt32LE(offset, 42)
    locals.push(local, path, Buffer.from(packed))
    centrals.push(central, path)
    offset += local.length + path.length + packed.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Uint8Array.from(Buffer.concat([...locals, directory, end]))
}

/** A workbook whose one sheet inflates to a thousand times its size. */
function zipBomb(): Uint8Array {
  const part = (name: string, content: Uint8Array, claims = content.length) => ({
    name,
    packed: deflateRawSync(content),
    claims,
    check: crc32(content),
  })
  return zipOf([
    part('[Content_Types].xml', text('<Types/>')),
    part(
      'xl/workbook.xml',
      text(
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Bom" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      text(
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    ),
    part('xl/worksheets/sheet1.xml', new Uint8Array(20_000_000), 600_000_000),
  ])
}

/** The beginning of a workbook whose copy broke off. */
const truncatedWorkbook = Uint8Array.from(
  Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), Buffer.alloc(400, 7)]),
)

const long = 'ă'.repeat(100 * 1024)

/** One of each kind that the import has to refuse, in the order of the list that it was asked by. */
export const badFiles: readonly BadFile[] = [
  { what: 'an empty file', file: 'rong.csv', bytes: new Uint8Array(), code: 'file_empty' },
  { what: 'a header only', file: 'tieu-de.csv', bytes: unitList(), code: 'file_header_only' },
  { what: 'a PDF named .csv', file: 'bao-cao.csv', bytes: pdf, code: 'file_wrong_kind' },
  { what: 'an image named .xlsx', file: 'anh.xlsx', bytes: png, code: 'file_wrong_kind' },
  { what: 'an old .xls', file: 'cu.xls', bytes: compound('Workbook'), code: 'file_old_excel' },
  {
    what: 'a workbook with a password',
    file: 'mat-khau.xlsx',
    bytes: compound('EncryptionInfo', 'EncryptedPackage'),
    code: 'file_protected',
  },
  { what: 'a truncated workbook', file: 'cut.xlsx', bytes: truncatedWorkbook, code: 'file_truncated' },
  { what: 'a zip bomb', file: 'bom.xlsx', bytes: zipBomb(), code: 'file_too_large' },
  {
    what: 'a year outside 2012–2100',
    file: 'nam.csv',
    bytes: unitList(good, good.replace('2025', '1999').replace('KDC00001', 'KDC00002')),
    code: 'year_out_of_range',
    row: 3,
    column: 'Năm',
    value: '1999',
  },
  {
    what: 'an unknown sector',
    file: 'loai-hinh.csv',
    bytes: unitList(good.replace('Khu dân cư', 'Hợp tác xã')),
    code: 'sector_unknown',
    row: 2,
    column: 'Loại hình',
    value: 'Hợp tác xã',
  },
  {
    what: 'a class outside the four',
    file: 'phan-loai.csv',
    bytes: classList('2025;KDC00001;Tổ dân phố số 1;Khu dân cư;Phường Phố Hiến;80,5;Tốt'),
    code: 'class_unknown',
    row: 2,
    column: 'Phân loại phong trào',
    value: 'Tốt',
  },
  {
    what: 'a negative count',
    file: 'am.csv',
    bytes: summary('2025;Phường Phố Hiến;Khu dân cư;-5;3;3'),
    code: 'value_negative',
    row: 2,
    column: 'Tổng số đơn vị',
    value: '-5',
  },
  {
    what: 'a fractional count',
    file: 'le.csv',
    bytes: summary('2025;Phường Phố Hiến;Khu dân cư;10,5;3;3'),
    code: 'value_fraction',
    row: 2,
    value: '10,5',
  },
  {
    what: 'an absurd count',
    file: 'lon.csv',
    bytes: summary('2025;Phường Phố Hiến;Khu dân cư;99999999999;3;3'),
    code: 'value_too_large',
    row: 2,
    value: '99999999999',
  },
  {
    what: 'more safe than registered',
    file: 'vuot.csv',
    bytes: summary('2025;Phường Phố Hiến;Khu dân cư;20;10;15'),
    code: 'safe_over_registered',
    row: 2,
  },
  {
    what: 'a unit twice with contradicting results',
    file: 'trung.csv',
    bytes: unitList(good, good.replace(/Đạt$/, 'Không')),
    code: 'unit_contradiction',
    row: 3,
  },
  {
    what: 'two identical headings',
    file: 'hai-cot.csv',
    bytes: text(`${heading};Năm\r\n${good};2025\r\n`),
    code: 'heading_twice',
    column: 'Năm',
  },
  {
    what: 'a required column missing',
    file: 'thieu-cot.csv',
    bytes: text('Năm;Loại hình;Xã, phường;Đạt chuẩn\r\n2025;Khu dân cư;Phường Phố Hiến;Đạt\r\n'),
    code: 'column_missing',
    column: 'Tên đơn vị',
  },
  {
    what: 'a ragged row',
    file: 'lech.csv',
    bytes: unitList(good, `${good.replace('KDC00001', 'KDC00002')};thừa;thừa`),
    code: 'row_ragged',
    row: 3,
  },
  {
    what: 'an unclosed quote',
    file: 'ngoac.csv',
    bytes: unitList(good, good.replace('Tổ dân phố số 1', '"Tổ dân phố số 2'), good),
    code: 'quote_unclosed',
    row: 3,
  },
  {
    what: 'NUL bytes',
    file: 'nul.csv',
    bytes: join(unitList(good), Uint8Array.of(0, 0, 0, 65, 0, 0), '\r\n'),
    code: 'file_nul',
  },
  {
    what: 'a million columns',
    file: 'cot.csv',
    bytes: text(`${'a;'.repeat(1_000_000)}\r\n${'1;'.repeat(1_000_000)}\r\n`),
    code: 'columns_too_many',
  },
  {
    what: '100 KB of text in a cell',
    file: 'dai.csv',
    bytes: unitList(good.replace('Tổ dân phố số 1', long)),
    code: 'value_too_long',
    row: 2,
  },
  {
    what: 'an unknown commune',
    file: 'dia-ban.csv',
    bytes: unitList(good.replace('Phường Phố Hiến', 'Phường Phố Hiên')),
    code: 'area_unknown',
    row: 2,
    value: 'Phường Phố Hiên',
  },
]
