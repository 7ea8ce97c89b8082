import type { CheckIn, CheckOut, Receipt } from '@/api/client'

/** A check-in or check-out that this phone holds until the server has it. */
export type Evidence = {
  id: string
  username: string
  orderId: string
  orderNumber: string
  recordedAt: number
  /** Title of the refusal when the server will never take it; it is kept until somebody looks at it. */
  refused?: string
} & ({ kind: 'check-in'; body: CheckIn } | { kind: 'check-out'; body: CheckOut })

export type Sent = { evidence: Evidence; receipt: Receipt }

/** Where evidence is kept. */
export interface EvidenceStore {
  put(evidence: Evidence): Promise<void>
  remove(id: string): Promise<void>
  /** Oldest first. */
  all(): Promise<Evidence[]>
}

const DATABASE = 'nowalls'
const TABLE = 'evidence'

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: 'id' })
  return done(request)
}

/** Kept in IndexedDB: survives closing the page and a flat battery. */
export class PhoneStore implements EvidenceStore {
  private readonly database = open()

  private async table(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    return (await this.database).transaction(TABLE, mode, { durability: 'strict' }).objectStore(TABLE)
  }

  async put(evidence: Evidence): Promise<void> {
    await done((await this.table('readwrite')).put(evidence))
  }

  async remove(id: string): Promise<void> {
    await done((await this.table('readwrite')).delete(id))
  }

  async all(): Promise<Evidence[]> {
    const found: Evidence[] = await done((await this.table('readonly')).getAll())
    return found.sort((a, b) => a.recordedAt - b.recordedAt)
  }
}
