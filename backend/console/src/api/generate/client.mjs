// Writes generated/schema.d.ts from openapi.json (the backend's own document). What the backend does not serve yet comes
// from interim.json beside this file, until it does. Operation ids are left out: they name nothing that we use, and two
// of the same name would be taken for one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const read = (url) => JSON.parse(readFileSync(url, 'utf8'))
const api = read(new URL('../../../openapi.json', import.meta.url))
const interim = new URL('./interim.json', import.meta.url)

if (existsSync(interim)) {
  const { paths, components } = read(interim)
  for (const [path, item] of Object.entries(paths)) api.paths[path] = { ...item, ...api.paths[path] }
  api.components.schemas = { ...components.schemas, ...api.components.schemas }
}
for (const item of Object.values(api.paths)) {
  for (const operation of Object.values(item)) delete operation.operationId
}

mkdirSync(new URL('../../../generated', import.meta.url), { recursive: true })
const target = new URL('../../../generated/schema.d.ts', import.meta.url)
writeFileSync(target, astToString(await openapiTS(api)))
