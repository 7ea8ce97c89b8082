import type { components } from '#schema'
import type { Solid, WithNulls } from './solid'

type Schemas = components['schemas']

export type Incident = Omit<
  WithNulls<
    Schemas['IncidentView'],
    | 'residentId' | 'residentName' | 'phone' | 'address' | 'streetName' | 'deviceId' | 'zone' | 'acknowledgedBy'
    | 'acknowledgedById' | 'leaseUntil' | 'nextDeadline' | 'responderOrderId' | 'outcome' | 'closing' | 'lateSince'
  >,
  'timeline'
> & { timeline: WithNulls<Schemas['TimelineEntry'], 'by' | 'text'>[] }
export type ResidentRow = WithNulls<Schemas['ResidentRow'], 'abilityLevel' | 'idNumber' | 'phone'>
export type CardContact = WithNulls<Schemas['CardContact'], 'phone'>
export type ResidentCard = Omit<
  WithNulls<
    Schemas['ResidentCard'],
    'abilityLevel' | 'idNumber' | 'phone' | 'position' | 'floor' | 'lift' | 'gateCode' | 'healthNotes'
  >,
  'contacts'
> & { contacts: CardContact[] }
type OrderNulls = 'itemName' | 'price' | 'providerId' | 'providerName' | 'staffId' | 'staffName'
export type OrderRow = WithNulls<Schemas['OrderRow'], OrderNulls>
export type OrderOffer = WithNulls<Schemas['OrderOffer'], 'staffId' | 'reason' | 'score'>
export type OrderVisit = WithNulls<Schemas['OrderVisit'], 'checkOutAt' | 'checkInMetres' | 'checkOutMetres'>
export type OrderCharge = WithNulls<Schemas['OrderCharge'], 'fund'>
export type OrderDetail = Omit<
  WithNulls<Schemas['OrderDetail'], OrderNulls | 'notes' | 'rating'>,
  'offers' | 'visit' | 'charges' | 'history'
> & {
  offers: OrderOffer[]
  visit: OrderVisit | null
  charges: OrderCharge[]
  history: WithNulls<Schemas['HistoryEntry'], 'from' | 'reason'>[]
}
export type Provider = WithNulls<Schemas['Provider'], 'phone'>
export type Staff = WithNulls<Schemas['Staff'], 'phone'>
export type Equipment = WithNulls<
  Schemas['EquipmentView'],
  'model' | 'firmware' | 'sim' | 'carrier' | 'gateway' | 'installer' | 'batteryChangedOn'
>
export type Device = Omit<
  WithNulls<
    Schemas['DeviceView'],
    | 'externalId' | 'residentId' | 'residentName' | 'dwellingId' | 'centreId' | 'streetName' | 'online' | 'lastSeen'
    | 'battery' | 'testModeUntil' | 'room' | 'installedAt' | 'lastTestAt'
  >,
  'equipment'
> & { equipment: Equipment }
export type DeviceHistoryEntry = WithNulls<Schemas['DeviceHistoryEntry'], 'fromState' | 'toState' | 'note'>
export type DeviceTask = WithNulls<
  Schemas['DeviceTaskView'],
  'residentId' | 'residentName' | 'streetName' | 'room' | 'battery' | 'assignee' | 'dueOn' | 'note' | 'areaEventId'
>
export type RoundDevice = WithNulls<
  Schemas['RoundDevice'],
  'model' | 'residentId' | 'residentName' | 'room' | 'battery' | 'batteryChangedOn'
>
export type RoundStop = Omit<WithNulls<Schemas['RoundStop'], 'building' | 'streetName'>, 'devices'> & { devices: RoundDevice[] }
export type Campaign = WithNulls<Schemas['CampaignView'], 'streetId' | 'closedAt'>
export type CampaignTarget = WithNulls<
  Schemas['TargetView'],
  'residentId' | 'residentName' | 'streetName' | 'online' | 'testedAt' | 'followUp' | 'followUpAt' | 'followUpBy' | 'note'
>
export type DeviceImportLine = WithNulls<Schemas['LineResult'], 'deviceId' | 'password' | 'code' | 'column'>
export type AreaEvent = WithNulls<Schemas['AreaEventView'], 'label' | 'streetId' | 'endedAt' | 'reviewAt'>
export type CallListEntry = WithNulls<Schemas['CallListEntry'], 'calledAt' | 'calledBy' | 'result' | 'note'>
export type AreaDevice = WithNulls<Schemas['AreaDevice'], 'residentId' | 'residentName' | 'streetName' | 'backAt'>
export type Quarantined = Omit<WithNulls<Schemas['QuarantineView'], 'deviceId'>, 'replay'> & { replay: Replay | null }
export type QuarantineDetail = { entry: Quarantined; raw: string | null }
export type Replay = Omit<WithNulls<Schemas['ReplayView'], 'askedBy' | 'gateway' | 'doneAt' | 'reason' | 'detail'>, 'signals'> & {
  signals: { deviceId: string; type: string; incidentId: string | null }[]
}
export type ReplayWanted = Schemas['ReplayWanted']
export type ReplayProgress = Solid<Schemas['ReplayProgress']>
export type Settlement = Solid<Schemas['SettlementView']>
export type AttendanceRow = WithNulls<Schemas['AttendanceRow'], 'inAt' | 'outAt' | 'inClaim' | 'outClaim'>
export type Entitlements = Solid<Schemas['EntitlementView']>
export type Entitlement = WithNulls<Schemas['Granted'], 'pot'>
export type AuditEntry = WithNulls<Schemas['AuditView'], 'role' | 'address' | 'recordId' | 'purpose' | 'seal'>
export type ChecklistLine = WithNulls<Schemas['ChecklistLine'], 'act' | 'dueAt' | 'doneAt' | 'doneBy'>
export type Checklist = Omit<WithNulls<Schemas['Checklist'], 'code' | 'title' | 'procedureId'>, 'steps'> & { steps: ChecklistLine[] }
export type CalledContact = WithNulls<Schemas['CalledContact'], 'id' | 'phone' | 'lastResult' | 'lastAt'>
export type CardPerson = Omit<
  WithNulls<
    Schemas['CardPerson'],
    'abilityLevel' | 'phone' | 'floor' | 'lift' | 'gateCode' | 'keyHolder' | 'healthNotes'
  >,
  'rescue'
> & { rescue: RescueNotes }
export type RescueNotes = WithNulls<
  Schemas['RescueNotes'],
  'illnesses' | 'allergies' | 'medicines' | 'landmark' | 'remarks' | 'entryConsentOn'
>
export type OwnDevice = WithNulls<Schemas['OwnDevice'], 'online' | 'lastSeen' | 'battery'>
export type NearResponder = WithNulls<Schemas['NearResponder'], 'seenAt'>
export type IncidentCard = Omit<WithNulls<Schemas['IncidentCard'], never>, 'person' | 'contacts' | 'devices' | 'orders' | 'attendance' | 'responders'> & {
  responders: NearResponder[]
  person: CardPerson | null
  contacts: CalledContact[]
  devices: OwnDevice[]
  orders: WithNulls<Schemas['TodaysOrder'], 'providerName' | 'staffName'>[]
  attendance: WithNulls<Schemas['Stay'], 'inAt' | 'outAt'>[]
}
export type FollowUp = WithNulls<
  Schemas['FollowUp'],
  | 'incidentId' | 'residentId' | 'residentName' | 'streetId' | 'plannedBy' | 'words' | 'doneAt' | 'doneBy' | 'result'
  | 'resultWords'
>
export type Call = WithNulls<
  Schemas['Call'],
  | 'residentId' | 'residentName' | 'contactId' | 'contactName' | 'deviceId' | 'incidentId' | 'answeredAt' | 'answeredBy'
  | 'answeredById' | 'endedAt' | 'recordingRef'
>
export type Handover = WithNulls<Schemas['Handover'], 'to' | 'signedAt'>
export type ShiftSheet = Omit<
  WithNulls<Schemas['ShiftSheet'], 'note'>,
  'openIncidents' | 'testsRunning' | 'offlineHomes' | 'promised'
> & {
  openIncidents: WithNulls<Schemas['OpenIncident'], 'residentName' | 'streetName' | 'owner'>[]
  testsRunning: WithNulls<Schemas['RunningTest'], 'residentName'>[]
  offlineHomes: WithNulls<Schemas['OfflineHome'], 'streetName' | 'abilityLevel' | 'offlineSince'>[]
  promised: WithNulls<Schemas['Promised'], 'residentName' | 'words'>[]
}
export type Procedure = Omit<WithNulls<Schemas['Procedure'], 'validTo'>, 'steps'> & {
  steps: WithNulls<Schemas['ProcedureStep'], 'act' | 'withinSeconds'>[]
}
export type Street = Solid<Schemas['StreetView']>
export type NewEscalationPolicy = Schemas['NewEscalationPolicy']
export type EscalationPolicy = WithNulls<Schemas['EscalationPolicy'], 'streetId'>
export type EscalationTimeline = Omit<Solid<Schemas['EscalationTimeline']>, 'steps'> & {
  steps: WithNulls<Schemas['EscalationLine'], 'note'>[]
}
export type DutyShift = WithNulls<Schemas['DutyShift'], 'streetId' | 'accountId'>
export type DutySwap = Omit<WithNulls<Schemas['DutySwap'], 'fromAccountId' | 'toAccountId' | 'giver' | 'taker'>, 'shift'> & {
  shift: WithNulls<Schemas['DutySwapShift'], 'streetId'>
}
export type Notification = WithNulls<Schemas['Notification'], 'reference' | 'settledAt' | 'reason' | 'answer'>
export type Channel = WithNulls<Schemas['NotificationChannel'], 'http' | 'smtp' | 'changedAt' | 'changedBy'>
export type ChannelSettings = Schemas['NotificationChannelSettings']
export type MapTiles = WithNulls<Schemas['MapTiles'], 'tiles' | 'attribution'>
export type TraceStep = WithNulls<
  Schemas['TraceTime'],
  'at' | 'millisecondsAfterReception' | 'by' | 'detail' | 'slowAfterMilliseconds'
>
export type SignalTrace = Omit<
  WithNulls<Schemas['SignalTrace'], 'signalId' | 'incidentId' | 'deviceId' | 'type' | 'gateway' | 'node' | 'journalId'>,
  'steps'
> & { steps: TraceStep[] }
export type IncidentTrace = Omit<WithNulls<Schemas['IncidentTrace'], 'mergedInto' | 'next'>, 'items'> & { items: SignalTrace[] }
export type FigureShare = WithNulls<Schemas['FigureShare'], 'required' | 'share' | 'met'>
export type Figure = Omit<WithNulls<Schemas['Figure'], 'p50' | 'p95' | 'p99'>, 'targets'> & { targets: FigureShare[] }
export type FigureClass = Omit<Solid<Schemas['FigureClass']>, 'figures'> & { figures: Figure[] }
export type FigureGroup = Omit<WithNulls<Schemas['FigureGroup'], 'key' | 'name'>, 'classes'> & { classes: FigureClass[] }
export type EmergencyFigures = Omit<Solid<Schemas['EmergencyFigures']>, 'groups'> & { groups: FigureGroup[] }
export type Breach = WithNulls<
  Schemas['Breach'],
  | 'outcome' | 'streetId' | 'streetName' | 'centreId' | 'centreName' | 'providerId' | 'providerName' | 'operator' | 'model'
  | 'required' | 'reachedAt'
>
