import type { APIRoute } from 'astro';
import { catalogue, dataTables, tableCsv, tableJson, tableSchema } from '../../lib/openData.ts';
import { getSite } from '../../lib/site.ts';

export const getStaticPaths = () => [
  ...dataTables(getSite()).flatMap(({ name }) => [`${name}.json`, `${name}.csv`, `${name}.schema.json`]).map((file) => ({ params: { file } })),
  { params: { file: 'danh-muc.jsonld' } },
];

export const GET: APIRoute = ({ params }) => {
  const site = getSite();
  const file = params['file']!;
  if (file === 'danh-muc.jsonld') return new Response(catalogue(site));
  const [name, ...format] = file.split('.');
  const table = dataTables(site).find((candidate) => candidate.name === name)!;
  return new Response({ json: () => tableJson(site, table), csv: () => tableCsv(table), 'schema.json': () => tableSchema(site, table) }[format.join('.') as 'json' | 'csv' | 'schema.json']());
};
