import { describe, expect, test } from 'vitest'
import { fileKind } from '../../../data/ingest/file-kind.ts'

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf16 = (text: string) => [...text].map((sign) => `${sign}\0`).join('')
const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

describe('other kinds are known by their bytes', () => {
  test.each([
    ['%PDF-1.7\n%\xe2\xe3', 'file_wrong_kind', 'PDF'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'file_wrong_kind', 'PNG'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'file_wrong_kind', 'JPEG'],
    ['GIF89a\x01\0', 'file_wrong_kind', 'GIF'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'file_wrong_kind', 'WebP'],
    ['BM\x36\0\x0c\0\0\0\0\0\x36\0\0\0', 'file_wrong_kind', 'BMP'],
    ['II*\0\x08\0\0\0', 'file_wrong_kind', 'TIFF'],
    ['\0\0\0\x18ftypheic', 'file_wrong_kind', 'HEIC, MP4'],
    ['\x1f\x8b\x08\0', 'file_wrong_kind', 'GZIP'],
    ["7z\xbc\xaf'\x1c\0\x04", 'file_wrong_kind', '7Z'],
    ['Rar!\x1a\x07\x01\0', 'file_wrong_kind', 'RAR'],
    ['{\\rtf1\\ansi', 'file_wrong_kind', 'RTF'],
    ['<html xmlns:x="urn:schemas-microsoft-com:office:excel">', 'file_wrong_kind', 'HTML'],
    ['\xef\xbb\xbf\r\n<!DOCTYPE html><table>', 'file_wrong_kind', 'HTML'],
    ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', 'file_wrong_kind', 'XML'],
    ['PK\x05\x06', 'file_wrong_kind', 'ZIP'],
    [`${compound}${'\0'.repeat(600)}${utf16('Workbook')}`, 'file_old_excel', 'XLS'],
    ['\x09\x08\x10\0\0\x06\x05\0', 'file_old_excel', 'XLS'],
    [`${compound}${'E\0'.repeat(700)}${utf16('EncryptedPackage')}`, 'file_protected', 'EncryptedPackage'],
    [`${compound}${'\0'.repeat(600)}${utf16('WordDocument')}`, 'file_wrong_kind', 'DOC'],
  ])('%j', (bytes, code, hint) => {
    expect(fileKind(latin1(bytes))).toEqual({ code, hint })
  })

  test('a zip is looked into later', () => {
    expect(fileKind(latin1('PK\x03\x04\x14\0'))).toBe('zip')
  })
})

describe('text is text, however it begins', () => {
  test.each([
    '',
    'BM;Năm;Tên',
    'BMI,name\n',
    'MM;II',
    'GIF;x',
    'Năm;Tên\nPK\x03\x04',
    '\tTên\tXã',
    '<img src=x onerror=alert(1)>;Tên',
    '<tableau>;x',
    'PDF;%PDF-',
    '{"a":1}',
    'PK;x',
  ])('%j', (text) => {
    expect(fileKind(new TextEncoder().encode(text))).toBe('text')
  })
})
