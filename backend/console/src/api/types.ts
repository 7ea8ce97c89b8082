import type { components } from '#schema'
import type { Solid, WithNulls } from './solid'

type Schemas = components['schemas']

export type Incident = Schemas['Incident']
export type IncidentDetail = Schemas['IncidentDetail']
export type ResidentRow = WithNulls<Schemas['ResidentRow'], 'abilityLevel' | 'idNumber' | 'phone'>
export type CardContact = WithNulls<Schemas['CardContact'], 'phone'>
export type ResidentCard = Omit<
  WithNulls<
    Schemas['ResidentCard'],
    'abilityLevel' | 'idNumber' | 'phone' | 'position' | 'floor' | 'lift' | 'gateCode' | 'healthNotes'
  >,
  'contacts'
> & { contacts: CardContact[] }
export type OrderRow = Schemas['OrderRow']
export type OrderDetail = Schemas['OrderDetail']
export type OrderOffer = Schemas['OrderOffer']
export type Provider = WithNulls<Schemas['ProviderView'], 'phone'>
export type Staff = WithNulls<Schemas['StaffRow'], 'phone'>
export type Device = WithNulls<
  Schemas['DeviceView'],
  'externalId' | 'residentId' | 'residentName' | 'streetName' | 'online' | 'lastSeen' | 'battery' | 'testModeUntil'
>
export type Quarantined = WithNulls<Schemas['QuarantineView'], 'deviceId'>
export type SettlementRow = Schemas['SettlementRow']
export type Settlement = Schemas['Settlement']
export type AttendanceRow = WithNulls<Schemas['AttendanceRow'], 'inAt' | 'outAt'>
export type Entitlements = Solid<Schemas['EntitlementView']>
export type Entitlement = WithNulls<Schemas['Granted'], 'pot'>
export type AuditEntry = WithNulls<Schemas['AuditView'], 'role' | 'address' | 'recordId' | 'purpose' | 'seal'>
