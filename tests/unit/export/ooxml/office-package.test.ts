// Office package: every part is named by its type, every relation leads to a part, and nothing is there twice.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newOfficePackage } from '@/lib/export/ooxml/office-package';
import { quietRun } from '../stored-map';

const TYPE = 'application/vnd.test+xml';

async function filesOf(build: (office: ReturnType<typeof newOfficePackage>) => void): Promise<Record<string, string>> {
  const office = newOfficePackage();
  build(office);
  const blob = await office.write('application/zip', quietRun());
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('parts, types and relations say the same', async () => {
  const ids: string[] = [];
  const files = await filesOf((office) => {
    office.part('ppt/presentation.xml', TYPE, '<p/>');
    office.part('ppt/slides/slide1.xml', TYPE, '<s/>');
    office.part('ppt/media/image1.jpeg', null, async () => new Uint8Array([1, 2, 3]));
    office.relate('', 'officeDocument', 'ppt/presentation.xml');
    ids.push(office.relate('ppt/slides/slide1.xml', 'image', 'ppt/media/image1.jpeg'));
    ids.push(office.relateOutside('ppt/slides/slide1.xml', 'hyperlink', 'https://shop.example/?a=1&b="2"'));
  });
  expect(ids).toEqual(['rId1', 'rId2']);
  expect(Object.keys(files)[0]).toBe('[Content_Types].xml');
  expect(files['[Content_Types].xml']).toContain('<Default Extension="jpeg" ContentType="image/jpeg"/>');
  expect(files['[Content_Types].xml']).toContain(`<Override PartName="/ppt/slides/slide1.xml" ContentType="${TYPE}"/>`);
  expect(files['_rels/.rels']).toContain('Target="ppt/presentation.xml"');
  const own = files['ppt/slides/_rels/slide1.xml.rels'];
  expect(own).toContain('Target="../media/image1.jpeg"');
  expect(own).toContain('Target="https://shop.example/?a=1&amp;b=&quot;2&quot;" TargetMode="External"');
});

test('a relation to nothing, a part twice and a picture of an unknown kind are refused', async () => {
  await expect(filesOf((office) => office.relate('', 'officeDocument', 'gone.xml'))).rejects.toThrow('gone.xml');
  await expect(
    filesOf((office) => {
      office.part('a.xml', TYPE, '');
      office.part('a.xml', TYPE, '');
    }),
  ).rejects.toThrow('two parts');
  await expect(filesOf((office) => office.part('a.webp', null, async () => new Uint8Array()))).rejects.toThrow('.webp');
});
