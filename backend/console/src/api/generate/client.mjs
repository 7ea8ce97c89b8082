// Writes generated/schema.d.ts from openapi.json (the backend's own document). Operation ids are left out: they name
// nothing that we use, and two of the same name would be taken for one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const root = new URL('../../../', import.meta.url)
const api = JSON.parse(readFileSync(new URL('openapi.json', root), 'utf8'))
for (const item of Object.values(api.paths)) {
  for (const operation of Object.values(item)) delete operation.operationId
}

mkdirSync(new URL('generated', root), { recursive: true })
writeFileSync(new URL('generated/schema.d.ts', root), astToString(await openapiTS(api)))
