// Written by `donghanh schema typescript` from the tables of server/records. Do not edit: `make golden`.
import type { Schema } from "./schema";

export type MoneyValue = { amount: string; currency: string };
export type RefValue = { id: string; type: string; title: string } | { hidden: true };
export type NamedValue = { id: string; title: string } | { hidden: true };

/// What every record has beside the fields of its type.
export interface HeadValues {
  id: string;
  type: string;
  code: string;
  title: string;
  state: string;
  version: number;
  owner: NamedValue | null;
  province: string | null;
  publicity: "open_to_all" | "internal" | "restricted";
  channel: "party" | "state" | "people";
  assigned_to: NamedValue | null;
  archived: boolean;
  due_on: string | null;
  missing: string[];
  created_at: string;
  created_by: NamedValue | null;
  changed_at: string;
  changed_by: NamedValue | null;
}

/// Cơ quan, tổ chức
export interface Organisation extends HeadValues {
  type: "organisation";
  name: string | null;
  name_en: string | null;
  kind: "foreign_affairs_department" | "peoples_committee_office" | "peoples_committee" | "line_department" | "commune" | "border_commune" | "party_committee" | "ministry" | "ministry_department" | "mission" | "enterprise" | "association" | "research_institute" | "other" | null;
  foreign_affairs_agency: boolean | null;
  parent: RefValue | null;
  territories: Array<RefValue>;
  agency_code: string | null;
  old_agency_code: string | null;
  valid_from: string | null;
  valid_to: string | null;
  succeeds: Array<RefValue>;
  sectors: Array<string>;
  description: string | null;
  website: string | null;
  contact: string | null;
}

/// Người dùng
export interface User extends HeadValues {
  type: "user";
  name: string | null;
  post: string | null;
  role: "foreign_affairs_officer" | "foreign_affairs_head" | "provincial_leader" | "clerk" | "department_contact" | "commune_contact" | "party_committee_reader" | "ministry_desk" | "ministry_leader" | "law_desk" | "border_desk" | "consular_desk" | "mission_officer" | "enterprise_member" | "partner_member" | "administrator" | "system" | null;
  organisation: RefValue | null;
  partner: RefValue | null;
  email: string | null;
  phone: string | null;
  active: boolean | null;
}

/// Địa bàn
export interface Territory extends HeadValues {
  type: "territory";
  name: string | null;
  name_en: string | null;
  kind: "country" | "region" | "foreign_locality" | null;
  country: string | null;
  within: RefValue | null;
  relations_since: string | null;
  relations_note: string | null;
  partnership: string | null;
  source: string | null;
}

/// Đối tác
export interface Partner extends HeadValues {
  type: "partner";
  name: string | null;
  name_vi: string | null;
  kind: "state_body" | "locality" | "enterprise" | "association" | "university" | "international_organisation" | "mission_in_vietnam" | "other" | null;
  country: string | null;
  territory: RefValue | null;
  locality: string | null;
  sectors: Array<string>;
  description: string | null;
  languages: Array<string>;
  introduced_by: string | null;
  trust: "unknown" | "introduced" | "checked" | "warned" | null;
  warning: string | null;
  website: string | null;
  contact: string | null;
  contact_email: string | null;
  organisation: RefValue | null;
}

/// Hồ sơ địa phương
export interface ProvinceProfile extends HeadValues {
  type: "province_profile";
  summary: string | null;
  summary_en: string | null;
  land_fund: string | null;
  zones: Array<{ name: string | null; area: string | null; free_area: string | null; note: string | null; }>;
  priority_sectors: Array<string>;
  priority_industries: Array<string>;
  infrastructure: string | null;
  strengths: string | null;
  offers: Array<RefValue>;
  contact: string | null;
  source: string | null;
  as_of: string | null;
}

/// Nhu cầu
export interface Need extends HeadValues {
  type: "need";
  kind: "investment" | "trade_export" | "trade_import" | "technology" | "labour" | "education" | "culture" | "tourism" | "twinning" | "aid" | "other" | null;
  party: RefValue | null;
  sectors: Array<string>;
  vsic: Array<string>;
  hs: Array<string>;
  territories: Array<RefValue>;
  excluded: Array<RefValue>;
  do_not_approach: Array<RefValue>;
  description: string | null;
  description_en: string | null;
  quantity_from: string | null;
  quantity_to: string | null;
  unit: "none" | "tonne" | "kilogram" | "container" | "piece" | "hectare" | "square_metre" | "person" | "project" | "visitor" | null;
  value_from: MoneyValue | null;
  value_to: MoneyValue | null;
  season: string | null;
  capacity: string | null;
  certificates_held: Array<string>;
  certificates_required: Array<string>;
  languages: Array<string>;
  promised_to: Array<RefValue>;
  valid_until: string | null;
  contact: string | null;
}

/// Chào mời
export interface Offer extends HeadValues {
  type: "offer";
  kind: "investment" | "trade_export" | "trade_import" | "technology" | "labour" | "education" | "culture" | "tourism" | "twinning" | "aid" | "other" | null;
  party: RefValue | null;
  sectors: Array<string>;
  vsic: Array<string>;
  hs: Array<string>;
  territories: Array<RefValue>;
  excluded: Array<RefValue>;
  do_not_approach: Array<RefValue>;
  description: string | null;
  description_en: string | null;
  quantity_from: string | null;
  quantity_to: string | null;
  unit: "none" | "tonne" | "kilogram" | "container" | "piece" | "hectare" | "square_metre" | "person" | "project" | "visitor" | null;
  value_from: MoneyValue | null;
  value_to: MoneyValue | null;
  season: string | null;
  capacity: string | null;
  certificates_held: Array<string>;
  certificates_required: Array<string>;
  languages: Array<string>;
  promised_to: Array<RefValue>;
  valid_until: string | null;
  contact: string | null;
  site: string | null;
  area: string | null;
  zone: string | null;
  site_state: "unknown" | "planned" | "cleared" | "leased" | "in_use" | null;
  incentives: string | null;
  infrastructure: string | null;
}

/// Sự kiện
export interface Event extends HeadValues {
  type: "event";
  title_en: string | null;
  kind: "connecting_conference" | "talks" | "exhibition" | "visit_programme" | "online" | null;
  host: RefValue | null;
  co_organisers: Array<RefValue>;
  place: string | null;
  territories: Array<RefValue>;
  zone: string | null;
  starts_on: string | null;
  ends_on: string | null;
  sectors: Array<string>;
  description: string | null;
  participants: Array<RefValue>;
  points: Array<{ name: string | null; online: boolean | null; place: string | null; }>;
  slots: Array<{ starts: string | null; ends: string | null; kind: "meeting" | "plenary" | "signing" | "courtesy_call" | "pause" | null; label: string | null; }>;
  tables: Array<{ name: string | null; kind: "table" | "room" | "online_channel" | null; capacity: number | null; link: string | null; site: string | null; closed_from: string | null; closed_to: string | null; }>;
  interpreters: Array<{ from: string | null; into: string | null; count: number | null; names: string | null; }>;
  dignitaries: Array<{ party: RefValue | null; post: string | null; room: number | null; }>;
  scheduling: "organiser" | "participants" | null;
  consent: "opt_in" | "opt_out" | null;
  travel_slots: number | null;
  fairness: number | null;
}

/// Đơn vị dự sự kiện
export interface Attendance extends HeadValues {
  type: "attendance";
  name: string | null;
  event: RefValue | null;
  party: RefValue | null;
  head_of_delegation: string | null;
  post: string | null;
  mode: "on_site" | "online" | null;
  zone: string | null;
  languages: Array<string>;
  rank: number | null;
  members: number | null;
  arrives: string | null;
  leaves: string | null;
  day_from: string | null;
  day_to: string | null;
  absences: Array<{ from: string | null; to: string | null; wished: boolean | null; note: string | null; }>;
  max_meetings: number | null;
  quota: number | null;
  buffer: number | null;
  note: string | null;
  confirmation: "unasked" | "awaiting" | "confirmed" | "rejected" | "unanswered" | null;
}

/// Nguyện vọng gặp
export interface Wish extends HeadValues {
  type: "wish";
  event: RefValue | null;
  from_party: RefValue | null;
  to_party: RefValue | null;
  priority: "low" | "normal" | "high" | null;
  need: RefValue | null;
  offer: RefValue | null;
  day_part: "any" | "morning" | "afternoon" | null;
  reason: string | null;
  unplaced_because: string | null;
}

/// Cuộc gặp
export interface Meeting extends HeadValues {
  type: "meeting";
  kind: "b2b" | "b2g" | "g2g" | null;
  parties: Array<RefValue>;
  event: RefValue | null;
  slot_number: number | null;
  table_number: number | null;
  locked: boolean | null;
  day_part: "any" | "morning" | "afternoon" | null;
  not_before: string | null;
  not_after: string | null;
  after: Array<RefValue>;
  starts_at: string | null;
  place: string | null;
  link: string | null;
  needs: Array<RefValue>;
  offers: Array<RefValue>;
  present: string | null;
  interpreter: string | null;
  our_note: string | null;
  counterpart_note: string | null;
  next_step: string | null;
  next_owner: RefValue | null;
  next_due: string | null;
  absent: RefValue | null;
}

/// Cam kết
export interface Commitment extends HeadValues {
  type: "commitment";
  source: "meeting" | "delegation" | "agreement" | "speech" | null;
  meeting: RefValue | null;
  agreement: RefValue | null;
  outbound_delegation: RefValue | null;
  inbound_delegation: RefValue | null;
  source_note: string | null;
  owner_party: RefValue | null;
  counterpart: RefValue | null;
  due: string | null;
  value_expected: MoneyValue | null;
  value_realised: MoneyValue | null;
  realised_on: string | null;
  occasion: string | null;
  result: string | null;
  broken_because: string | null;
  confirmation: "unasked" | "awaiting" | "confirmed" | "rejected" | "unanswered" | null;
}

/// Thỏa thuận quốc tế
export interface Agreement extends HeadValues {
  type: "agreement";
  title_foreign: string | null;
  form: "agreement" | "communique" | "declaration" | "letter_of_intent" | "memorandum" | "minutes" | "exchange_minutes" | "programme" | "plan" | "other" | null;
  track: "province" | "department" | "border_commune" | "inherited" | null;
  shortened: "none" | "high_level_visit" | "urgent" | null;
  shortened_proof: string | null;
  name_only: boolean | null;
  signing_body: RefValue | null;
  partners: Array<RefValue>;
  territories: Array<RefValue>;
  sectors: Array<string>;
  content: string | null;
  occasion: string | null;
  in_signing_plan: boolean | null;
  touches_defence: boolean | null;
  touches_security: boolean | null;
  touches_investment: boolean | null;
  needs: Array<RefValue>;
  offers: Array<RefValue>;
  commitments: Array<RefValue>;
  inherited_from: RefValue | null;
  consulted: Array<RefValue>;
  consultation_dossier: Array<"need_and_purpose" | "main_content" | "conformity_with_law" | "impact" | "compliance_with_article_3" | "feasibility" | "draft_vietnamese" | "draft_foreign" | "signatory_proposed" | "publication_proposal">;
  languages: Array<string>;
  non_binding: boolean | null;
  submission_dossier: Array<"proposal" | "written_opinions" | "explanation_report" | "drafts" | "delegation_proposal">;
  points_in_dispute: string | null;
  party_consent_asked: boolean | null;
  party_consent: string | null;
  prime_minister_document: string | null;
  decision_number: string | null;
  decision_date: string | null;
  decision_reason: string | null;
  signed_on: string | null;
  signed_at: string | null;
  signatories: Array<{ name: string | null; post: string | null; of_our_side: boolean | null; authorisation: string | null; }>;
  in_force_on: string | null;
  term: string | null;
  ends_on: string | null;
  renews_itself: boolean | null;
  ending_clause: string | null;
  publication: "not_decided" | "publish" | "agreed_not_to" | null;
  original_kept_at: string | null;
  signing_report: string | null;
  change_content: string | null;
  change_effective_on: string | null;
  change_notice: string | null;
  ended_because: string | null;
  ended_on: string | null;
  progress: string | null;
}

/// Lượt ý kiến
export interface Opinion extends HeadValues {
  type: "opinion";
  agreement: RefValue | null;
  body: RefValue | null;
  capacity: "foreign_ministry" | "defence_ministry" | "public_security_ministry" | "finance_ministry" | "foreign_affairs_agency" | "body_concerned" | "commune_consultee" | null;
  basis: "province" | "article_25" | "department" | "commune_agency" | "commune_others" | "inherited" | "shortened" | null;
  received_on: string | null;
  lacking: string | null;
  conclusion: "agrees" | "agrees_with_conditions" | "disagrees" | null;
  conditions: string | null;
  points: Array<{ heading: "need_and_purpose" | "national_interest" | "treaties" | "rights_of_the_state" | "form_and_technique" | "procedure" | "language_versions" | "sector_policy" | "specialised_law" | "feasibility" | null; text: string | null; absorbed: string | null; }>;
  document: string | null;
  document_date: string | null;
  recorded_on_behalf: boolean | null;
}

/// Dự án đầu tư
export interface InvestmentProject extends HeadValues {
  type: "investment_project";
  investor: RefValue | null;
  partners: Array<RefValue>;
  country: string | null;
  sectors: Array<string>;
  vsic: Array<string>;
  site: string | null;
  status: "active" | "delayed" | "dormant" | "lost" | null;
  status_because: string | null;
  look_again_on: string | null;
  occasion: string | null;
  agreements: Array<RefValue>;
  commitments: Array<RefValue>;
  offers: Array<RefValue>;
  licence_number: string | null;
  licensed_on: string | null;
  description: string | null;
  ended_because: string | null;
}

/// Biến động vốn
export interface CapitalEvent extends HeadValues {
  type: "capital_event";
  project: RefValue | null;
  kind: "granted" | "raised" | "cut" | "ended" | null;
  amount: MoneyValue | null;
  dated: string | null;
  document: string | null;
  note: string | null;
}

/// Văn bản nguồn
export interface SourceDocument extends HeadValues {
  type: "source_document";
  kind: "article" | "report" | "letter" | "speech" | "decision" | "dispatch" | "plan" | "minutes" | "legal_text" | "other" | null;
  issuer: string | null;
  number: string | null;
  date: string | null;
  publisher: string | null;
  address: string | null;
  language: string | null;
  text: string | null;
  answer_by: string | null;
  original: string | null;
}

/// Số liệu có nguồn
export interface Fact extends HeadValues {
  type: "fact";
  kind: "agreement" | "flight" | "citizen_protection" | "heritage" | "event" | "production" | "trade" | "trade_export" | "foreign_investment" | "delegation" | "border" | "network" | "policy_document" | "partner" | "request" | "protection" | "context" | null;
  value: string | null;
  qualifier: "exact" | "more_than" | "nearly" | "about" | "about_more_than" | "at_least" | "first" | "planned" | null;
  unit: "none" | "agreement" | "flight" | "person" | "inscription" | "event" | "ordinal" | "tonne" | "percent" | "shipment" | "venue" | "project" | "money" | "visit" | "kilometre" | "pilot" | "corridor" | "delegation" | "term" | "document" | "pillar" | "country" | "conference" | "meeting" | "locality" | "region" | "case_of_protection" | "exhibition" | "year" | "channel" | null;
  currency: string | null;
  period_from: string | null;
  period_to: string | null;
  as_of: string | null;
  parties: Array<string>;
  speaker: string | null;
  note: string | null;
  sources: Array<{ document: RefValue | null; quote: string | null; }>;
  parts: Array<RefValue>;
}

/// Chương trình năm
export interface AnnualProgramme extends HeadValues {
  type: "annual_programme";
  year: number | null;
  kind: "outbound" | "inbound" | null;
  lines: Array<{ content: string | null; country: string | null; purpose: "cooperation_talks" | "trade_and_investment" | "conference" | "culture_and_tourism" | "training" | "overseas_vietnamese" | "party_work" | "friendship" | "ceremony" | "other" | null; month: number | null; people: number | null; fund: "state_budget" | "party_budget" | "host_pays" | "project" | "enterprise" | "own_means" | "other" | null; body: RefValue | null; }>;
  approval_document: string | null;
  approved_on: string | null;
  approved_by: string | null;
  source: RefValue | null;
  adjustments: Array<{ document: string | null; date: string | null; content: string | null; }>;
}

/// Quy định về đoàn ra
export interface DelegationLimit extends HeadValues {
  type: "delegation_limit";
  source: string | null;
  kind: "trips_per_year" | "people_head_of_province" | "people_deputy_head_of_province" | "people_head_of_department" | "people_other" | "days_per_country" | "countries" | "days_per_trip" | "key_leaders_per_body" | "same_content_years" | "passport_months" | null;
  value: number | null;
  valid_from: string | null;
  valid_until: string | null;
  document: RefValue | null;
  note: string | null;
}

/// Đoàn ra
export interface OutboundDelegation extends HeadValues {
  type: "outbound_delegation";
  level: "province" | "department" | "commune" | null;
  rank: "head_of_province" | "deputy_head_of_province" | "head_of_department" | "other" | null;
  led_by_centre: boolean | null;
  purpose: "cooperation_talks" | "trade_and_investment" | "conference" | "culture_and_tourism" | "training" | "overseas_vietnamese" | "party_work" | "friendship" | "ceremony" | "other" | null;
  content: string | null;
  departs_on: string | null;
  returns_on: string | null;
  stops: Array<{ country: string | null; place: string | null; arrives: string | null; leaves: string | null; }>;
  countries: Array<string>;
  territories: Array<RefValue>;
  partners: Array<RefValue>;
  inviter: string | null;
  invitation: string | null;
  sources: Array<RefValue>;
  invited_by_enterprise: boolean | null;
  members: Array<{ name: string | null; post: string | null; address_form: string | null; body: RefValue | null; role: "leader" | "deputy_leader" | "member" | "interpreter" | "staff" | null; key_leader: boolean | null; passport_kind: "diplomatic" | "official" | "ordinary" | null; passport_expires: string | null; }>;
  people: number | null;
  annual_programme: RefValue | null;
  in_programme: boolean | null;
  programme_document: string | null;
  unplanned_because: string | null;
  fund: "state_budget" | "party_budget" | "host_pays" | "project" | "enterprise" | "own_means" | "other" | null;
  costs: Array<{ item: string | null; fund: "state_budget" | "party_budget" | "host_pays" | "project" | "enterprise" | "own_means" | "other" | null; amount: MoneyValue | null; }>;
  programme: Array<{ starts: string | null; ends: string | null; place: string | null; content: string | null; counterpart: string | null; interpreter: string | null; needs_interpreter: boolean | null; vehicle: string | null; }>;
  consulted: Array<RefValue>;
  opinions: string | null;
  exceeds_because: string | null;
  decision_number: string | null;
  decision_date: string | null;
  decision_by: string | null;
  missions: Array<RefValue>;
  mission_told_on: string | null;
  mission_told_by: string | null;
  results: string | null;
  report_document: string | null;
  report_date: string | null;
  mission_results_on: string | null;
  paper_file: string | null;
}

/// Đoàn vào
export interface InboundDelegation extends HeadValues {
  type: "inbound_delegation";
  rank: "head_of_state_or_government" | "minister" | "vice_minister" | "head_of_locality" | "ambassador" | "head_of_enterprise" | "expert" | "other" | null;
  led_by_centre: boolean | null;
  unannounced: boolean | null;
  paper_file: string | null;
  purpose: "cooperation_talks" | "trade_and_investment" | "conference" | "culture_and_tourism" | "training" | "overseas_vietnamese" | "party_work" | "friendship" | "ceremony" | "other" | null;
  content: string | null;
  country: string | null;
  territories: Array<RefValue>;
  partners: Array<RefValue>;
  arrives_on: string | null;
  leaves_on: string | null;
  guests: Array<{ name: string | null; post: string | null; address_form: string | null; body: string | null; gift: string | null; }>;
  guest_count: number | null;
  people: number | null;
  language: string | null;
  hosts: Array<RefValue>;
  host_leader: string | null;
  host_leader_post: string | null;
  reception: "official" | "working" | "courtesy" | "private_visit" | null;
  host_comes_to_guest: boolean | null;
  seating: string | null;
  programme: Array<{ starts: string | null; ends: string | null; place: string | null; content: string | null; counterpart: string | null; interpreter: string | null; needs_interpreter: boolean | null; vehicle: string | null; }>;
  fund: "state_budget" | "party_budget" | "host_pays" | "project" | "enterprise" | "own_means" | "other" | null;
  costs: Array<{ item: string | null; fund: "state_budget" | "party_budget" | "host_pays" | "project" | "enterprise" | "own_means" | "other" | null; amount: MoneyValue | null; }>;
  request_document: string | null;
  request_date: string | null;
  request_by: string | null;
  sources: Array<RefValue>;
  consulted: Array<RefValue>;
  opinions: string | null;
  annual_programme: RefValue | null;
  in_programme: boolean | null;
  permit_number: string | null;
  permit_date: string | null;
  results: string | null;
  report_document: string | null;
  report_date: string | null;
}

/// Văn bản
export interface Letter extends HeadValues {
  type: "letter";
  kind: "official_letter" | "submission" | "report" | "notice" | "decision" | "plan" | "transmittal_slip" | "invitation" | "minutes" | "attachment" | "foreign_letter" | null;
  template_code: string | null;
  number: string | null;
  sign: string | null;
  issued_on: string | null;
  superior_body: string | null;
  issuing_body: string | null;
  place: string | null;
  addressees: Array<string>;
  bases: Array<string>;
  text: string | null;
  authority: Array<string>;
  signer: string | null;
  recipients: Array<string>;
  archive: string | null;
  urgency: "none" | "urgent" | "very_urgent" | "at_once" | null;
  circulation: string | null;
  outbound_delegation: RefValue | null;
  inbound_delegation: RefValue | null;
  agreement: RefValue | null;
  meeting: RefValue | null;
}

/// Mẫu văn bản
export interface LetterTemplate extends HeadValues {
  type: "letter_template";
  form: string | null;
  subject: string | null;
  addressees: Array<string>;
  bases: Array<string>;
  text: string | null;
  authority: Array<string>;
  recipients: Array<string>;
  note: string | null;
}

/// Đặt hàng
export interface Order extends HeadValues {
  type: "order";
  party: RefValue | null;
  desk: RefValue | null;
  priority: "normal" | "urgent" | "very_urgent" | null;
  wanted_by: string | null;
  basis: string | null;
  lines: Array<{ kind: "partner_search" | "market_information" | "consultation" | "recommendation" | "multilateral_mechanism" | "staff" | "other" | null; territory: RefValue | null; sector: string | null; wished: string | null; measure: string | null; }>;
  description: string | null;
  needs: Array<RefValue>;
  do_not_approach: Array<RefValue>;
  existing_agents: string | null;
  promised_to: Array<RefValue>;
  meeting: RefValue | null;
  inbound: RefValue | null;
  outbound: RefValue | null;
  source: RefValue | null;
  contact: string | null;
  question: string | null;
  clarification: string | null;
  scope: string | null;
  missions: Array<RefValue>;
  lead: RefValue | null;
}

/// Phần việc đặt hàng
export interface OrderAnswer extends HeadValues {
  type: "order_answer";
  parent_order: RefValue | null;
  body: RefValue | null;
  party: RefValue | null;
  desk: RefValue | null;
  part: string | null;
  question: string | null;
  clarification: string | null;
  answer: string | null;
  leads: Array<{ name: string | null; kind: "state_body" | "locality" | "enterprise" | "association" | "university" | "international_organisation" | "mission_in_vietnam" | "other" | null; country: string | null; website: string | null; contact: string | null; note: string | null; partner: RefValue | null; }>;
  document: string | null;
  document_date: string | null;
  use_result: "contacted" | "met" | "in_talks" | "agreed" | "informed" | "not_used" | null;
  use_note: string | null;
  handed_to: RefValue | null;
  handed_from: RefValue | null;
}

/// Bản tin
export interface InfoItem extends HeadValues {
  type: "info_item";
  kind: "opportunity" | "market_news" | "policy_news" | "assessment" | "answer" | "other" | null;
  content: string | null;
  content_en: string | null;
  sectors: Array<string>;
  countries: Array<string>;
  territories: Array<RefValue>;
  receivers: Array<RefValue>;
  asks: string | null;
  reply_by: string | null;
  valid_until: string | null;
  source: string | null;
  sources: Array<RefValue>;
  question: RefValue | null;
  published_on: string | null;
}

/// Phần xử lý thông tin
export interface InfoUse extends HeadValues {
  type: "info_use";
  info_item: RefValue | null;
  warning: RefValue | null;
  body: RefValue | null;
  publisher: RefValue | null;
  asks: string | null;
  reply_by: string | null;
  result: "noted" | "passed_on" | "used" | "not_relevant" | null;
  reply: string | null;
  passed_to: RefValue | null;
  done_on: string | null;
}

/// Cảnh báo
export interface Warning extends HeadValues {
  type: "warning";
  kind: "fraud" | "payment" | "quality" | "trade_dispute" | "market_rules" | "safety" | "other" | null;
  content: string | null;
  content_en: string | null;
  advice: string | null;
  partners: Array<RefValue>;
  sectors: Array<string>;
  countries: Array<string>;
  territories: Array<RefValue>;
  receivers: Array<RefValue>;
  asks: string | null;
  reply_by: string | null;
  valid_until: string | null;
  source: string | null;
  published_on: string | null;
}

/// Vụ việc đứng sau cảnh báo
export interface WarningCase extends HeadValues {
  type: "warning_case";
  warning: RefValue | null;
  victim: RefValue | null;
  victim_name: string | null;
  contact: string | null;
  account: string | null;
  loss: MoneyValue | null;
}

/// Câu hỏi của đối tác
export interface PublicQuestion extends HeadValues {
  type: "public_question";
  question: string | null;
  receiver: RefValue | null;
  partner: RefValue | null;
  asker: string | null;
  contact: string | null;
  country: string | null;
  sectors: Array<string>;
  language: string | null;
  way: "letter" | "email" | "meeting" | "telephone" | "platform" | null;
  received_on: string | null;
  sources: Array<RefValue>;
  body: RefValue | null;
  unclear: string | null;
  clarification: string | null;
  answer: string | null;
  answer_en: string | null;
  answered_on: string | null;
}

export const schema: Schema = {
  records: [
    {
      type: "organisation",
      plural: "organisations",
      prefix: "org",
      label: { vi: "Cơ quan, tổ chức", en: "Organisation" },
      labelPlural: { vi: "Cơ quan, tổ chức", en: "Organisations" },
      title: "name",
      fields: [
        {
          name: "name",
          kind: "text",
          label: { vi: "Tên", en: "Name" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "name_en",
          kind: "text",
          label: { vi: "Tên tiếng Anh", en: "Name in English" },
          searched: true,
          maxLength: 300
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            {
              value: "foreign_affairs_department",
              label: { vi: "Sở Ngoại vụ", en: "Department of Foreign Affairs" }
            },
            {
              value: "peoples_committee_office",
              label: {
                vi: "Văn phòng Ủy ban nhân dân tỉnh",
                en: "Office of the provincial People's Committee"
              }
            },
            {
              value: "peoples_committee",
              label: { vi: "Ủy ban nhân dân", en: "People's Committee" }
            },
            {
              value: "line_department",
              label: { vi: "Sở, ban, ngành", en: "Provincial department" }
            },
            {
              value: "commune",
              label: { vi: "Ủy ban nhân dân cấp xã", en: "Commune People's Committee" }
            },
            {
              value: "border_commune",
              label: {
                vi: "Ủy ban nhân dân xã biên giới",
                en: "Border commune People's Committee"
              }
            },
            {
              value: "party_committee",
              label: { vi: "Tỉnh ủy, Thành ủy", en: "Provincial Party Committee" }
            },
            {
              value: "ministry",
              label: { vi: "Bộ, cơ quan ngang bộ", en: "Ministry or ministry-level body" }
            },
            {
              value: "ministry_department",
              label: { vi: "Đơn vị thuộc Bộ", en: "Unit of a ministry" }
            },
            {
              value: "mission",
              label: { vi: "Cơ quan đại diện ở nước ngoài", en: "Mission abroad" }
            },
            { value: "enterprise", label: { vi: "Doanh nghiệp", en: "Enterprise" } },
            { value: "association", label: { vi: "Hiệp hội", en: "Association" } },
            {
              value: "research_institute",
              label: { vi: "Viện, trường", en: "Institute or university" }
            },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "foreign_affairs_agency",
          kind: "bool",
          label: {
            vi: "Là cơ quan ngoại vụ cấp tỉnh",
            en: "Acts as the provincial foreign affairs agency"
          },
          hint: {
            vi: "Quyền gắn với vai trò này, không gắn với tên cơ quan (TT 09/2025/TT-BNG).",
            en: "Rights go with this role, not with the name of the body (Circular 09/2025/TT-BNG)."
          }
        },
        {
          name: "parent",
          kind: "ref",
          label: { vi: "Cơ quan cấp trên", en: "Superior body" },
          targets: ["organisation"]
        },
        {
          name: "province",
          kind: "code",
          label: { vi: "Địa phương", en: "Province" },
          listed: true,
          list: "provinces"
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn phụ trách", en: "Accredited to" },
          hint: {
            vi: "Dùng cho cơ quan đại diện, kể cả kiêm nhiệm.",
            en: "For missions, concurrent accreditations included."
          },
          targets: ["territory"]
        },
        {
          name: "agency_code",
          kind: "text",
          label: { vi: "Mã định danh, mã số thuế", en: "Agency code or tax code" },
          group: { vi: "Mã và hiệu lực", en: "Codes and validity" },
          searched: true,
          maxLength: 35
        },
        {
          name: "old_agency_code",
          kind: "text",
          label: { vi: "Mã cũ", en: "Former code" },
          maxLength: 35
        },
        { name: "valid_from", kind: "date", label: { vi: "Hiệu lực từ", en: "Valid from" } },
        { name: "valid_to", kind: "date", label: { vi: "Hiệu lực đến", en: "Valid to" } },
        {
          name: "succeeds",
          kind: "ref",
          multiple: true,
          label: { vi: "Kế thừa từ", en: "Succeeds" },
          targets: ["organisation"]
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          group: { vi: "Giới thiệu", en: "About" },
          searched: true,
          list: "sectors"
        },
        {
          name: "description",
          kind: "long_text",
          label: { vi: "Giới thiệu", en: "About" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "website",
          kind: "text",
          label: { vi: "Trang thông tin", en: "Website" },
          maxLength: 200
        },
        {
          name: "contact",
          kind: "text",
          label: { vi: "Đầu mối liên hệ", en: "Contact" },
          maxLength: 400,
          personal: true
        }
      ],
      states: [],
      steps: []
    },
    {
      type: "user",
      plural: "users",
      prefix: "usr",
      label: { vi: "Người dùng", en: "User" },
      labelPlural: { vi: "Người dùng", en: "Users" },
      title: "name",
      fields: [
        {
          name: "name",
          kind: "text",
          label: { vi: "Họ và tên", en: "Full name" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400,
          personal: true
        },
        {
          name: "post",
          kind: "text",
          label: { vi: "Chức vụ", en: "Post" },
          listed: true,
          maxLength: 400
        },
        {
          name: "role",
          kind: "enum",
          label: { vi: "Vai trò", en: "Role" },
          required: true,
          listed: true,
          choices: [
            {
              value: "foreign_affairs_officer",
              label: { vi: "Chuyên viên ngoại vụ", en: "Foreign affairs officer" }
            },
            {
              value: "foreign_affairs_head",
              label: { vi: "Lãnh đạo cơ quan ngoại vụ", en: "Head of the foreign affairs agency" }
            },
            { value: "provincial_leader", label: { vi: "Lãnh đạo tỉnh", en: "Provincial leader" } },
            { value: "clerk", label: { vi: "Văn thư", en: "Records clerk" } },
            {
              value: "department_contact",
              label: { vi: "Đầu mối sở, ngành", en: "Department focal point" }
            },
            {
              value: "commune_contact",
              label: { vi: "Đầu mối cấp xã", en: "Commune focal point" }
            },
            {
              value: "party_committee_reader",
              label: { vi: "Cán bộ Tỉnh ủy", en: "Party Committee officer" }
            },
            {
              value: "ministry_desk",
              label: {
                vi: "Chuyên viên Cục Ngoại vụ và Ngoại giao văn hóa",
                en: "Desk officer, Department of Local Foreign Affairs and Cultural Diplomacy"
              }
            },
            {
              value: "ministry_leader",
              label: {
                vi: "Lãnh đạo Bộ, lãnh đạo Cục",
                en: "Leader of the Ministry or its Department"
              }
            },
            {
              value: "law_desk",
              label: {
                vi: "Chuyên viên Vụ Luật pháp và Điều ước quốc tế",
                en: "Desk officer, Department of International Law and Treaties"
              }
            },
            {
              value: "border_desk",
              label: {
                vi: "Chuyên viên Ủy ban Biên giới quốc gia",
                en: "Desk officer, National Boundary Commission"
              }
            },
            {
              value: "consular_desk",
              label: { vi: "Chuyên viên Cục Lãnh sự", en: "Desk officer, Consular Department" }
            },
            {
              value: "mission_officer",
              label: { vi: "Cán bộ cơ quan đại diện", en: "Mission officer" }
            },
            { value: "enterprise_member", label: { vi: "Doanh nghiệp", en: "Enterprise" } },
            { value: "partner_member", label: { vi: "Đối tác nước ngoài", en: "Foreign partner" } },
            { value: "administrator", label: { vi: "Quản trị", en: "Administrator" } },
            { value: "system", label: { vi: "Hệ thống", en: "System" } }
          ]
        },
        {
          name: "organisation",
          kind: "ref",
          label: { vi: "Cơ quan", en: "Organisation" },
          required: true,
          listed: true,
          targets: ["organisation"]
        },
        {
          name: "partner",
          kind: "ref",
          label: { vi: "Đối tác", en: "Partner" },
          hint: {
            vi: "Chỉ dùng cho thành viên của đối tác nước ngoài.",
            en: "Only for members of a foreign partner."
          },
          targets: ["partner"]
        },
        {
          name: "email",
          kind: "text",
          label: { vi: "Thư điện tử", en: "Email" },
          maxLength: 200,
          personal: true
        },
        {
          name: "phone",
          kind: "text",
          label: { vi: "Điện thoại", en: "Phone" },
          maxLength: 40,
          personal: true
        },
        {
          name: "active",
          kind: "bool",
          label: { vi: "Đang hoạt động", en: "Active" },
          listed: true
        }
      ],
      states: [],
      steps: []
    },
    {
      type: "territory",
      plural: "territories",
      prefix: "ter",
      label: { vi: "Địa bàn", en: "Territory" },
      labelPlural: { vi: "Địa bàn", en: "Territories" },
      title: "name",
      fields: [
        {
          name: "name",
          kind: "text",
          label: { vi: "Tên", en: "Name" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "name_en",
          kind: "text",
          label: { vi: "Tên tiếng Anh", en: "Name in English" },
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            { value: "country", label: { vi: "Nước, vùng lãnh thổ", en: "Country or territory" } },
            { value: "region", label: { vi: "Khu vực", en: "Region" } },
            {
              value: "foreign_locality",
              label: { vi: "Địa phương nước ngoài", en: "Foreign locality" }
            }
          ]
        },
        {
          name: "country",
          kind: "code",
          label: { vi: "Nước", en: "Country" },
          listed: true,
          searched: true,
          list: "countries"
        },
        {
          name: "within",
          kind: "ref",
          label: { vi: "Thuộc", en: "Within" },
          targets: ["territory"]
        },
        {
          name: "relations_since",
          kind: "date",
          label: { vi: "Ngày lập quan hệ ngoại giao", en: "Diplomatic relations since" },
          hint: { vi: "Để trống nghĩa là chưa kiểm chứng.", en: "Empty means not verified." }
        },
        {
          name: "relations_note",
          kind: "text",
          label: { vi: "Ghi chú về ngày", en: "Note on the date" },
          maxLength: 400
        },
        {
          name: "partnership",
          kind: "text",
          label: { vi: "Khuôn khổ quan hệ", en: "Level of relations" },
          hint: { vi: "Để trống nghĩa là chưa kiểm chứng.", en: "Empty means not verified." },
          maxLength: 400
        },
        { name: "source", kind: "text", label: { vi: "Nguồn", en: "Source" }, maxLength: 400 }
      ],
      states: [],
      steps: []
    },
    {
      type: "partner",
      plural: "partners",
      prefix: "par",
      label: { vi: "Đối tác", en: "Partner" },
      labelPlural: { vi: "Đối tác", en: "Partners" },
      title: "name",
      fields: [
        {
          name: "name",
          kind: "text",
          label: { vi: "Tên", en: "Name" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "name_vi",
          kind: "text",
          label: { vi: "Tên tiếng Việt", en: "Name in Vietnamese" },
          searched: true,
          maxLength: 300
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            { value: "state_body", label: { vi: "Cơ quan nhà nước", en: "State body" } },
            { value: "locality", label: { vi: "Chính quyền địa phương", en: "Local government" } },
            { value: "enterprise", label: { vi: "Doanh nghiệp", en: "Enterprise" } },
            { value: "association", label: { vi: "Hiệp hội", en: "Association" } },
            { value: "university", label: { vi: "Viện, trường", en: "Institute or university" } },
            {
              value: "international_organisation",
              label: { vi: "Tổ chức quốc tế", en: "International organisation" }
            },
            {
              value: "mission_in_vietnam",
              label: {
                vi: "Cơ quan đại diện nước ngoài tại Việt Nam",
                en: "Foreign mission in Viet Nam"
              }
            },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "country",
          kind: "code",
          label: { vi: "Nước", en: "Country" },
          required: true,
          listed: true,
          searched: true,
          list: "countries"
        },
        {
          name: "territory",
          kind: "ref",
          label: { vi: "Địa bàn", en: "Territory" },
          targets: ["territory"]
        },
        {
          name: "locality",
          kind: "text",
          label: { vi: "Địa phương, thành phố", en: "Locality or city" },
          searched: true,
          maxLength: 400
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          listed: true,
          searched: true,
          list: "sectors"
        },
        {
          name: "description",
          kind: "long_text",
          label: { vi: "Giới thiệu", en: "About" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "languages",
          kind: "code",
          multiple: true,
          label: { vi: "Ngôn ngữ làm việc", en: "Working languages" },
          list: "languages"
        },
        {
          name: "introduced_by",
          kind: "text",
          label: { vi: "Nguồn giới thiệu", en: "Introduced by" },
          maxLength: 400
        },
        {
          name: "trust",
          kind: "enum",
          label: { vi: "Mức tin cậy", en: "Trust" },
          group: { vi: "Tin cậy", en: "Trust" },
          listed: true,
          choices: [
            { value: "unknown", label: { vi: "Chưa xác minh", en: "Not checked" } },
            {
              value: "introduced",
              label: { vi: "Được giới thiệu", en: "Introduced" },
              tone: "info"
            },
            { value: "checked", label: { vi: "Đã xác minh", en: "Checked" }, tone: "ok" },
            { value: "warned", label: { vi: "Có cảnh báo", en: "Warning" }, tone: "bad" }
          ]
        },
        {
          name: "warning",
          kind: "long_text",
          label: { vi: "Cảnh báo", en: "Warning" },
          maxLength: 20000
        },
        {
          name: "website",
          kind: "text",
          label: { vi: "Trang thông tin", en: "Website" },
          maxLength: 200
        },
        {
          name: "contact",
          kind: "text",
          label: { vi: "Người liên hệ", en: "Contact person" },
          group: { vi: "Liên hệ", en: "Contact" },
          maxLength: 400,
          personal: true
        },
        {
          name: "contact_email",
          kind: "text",
          label: { vi: "Thư điện tử", en: "Email" },
          maxLength: 200,
          personal: true
        },
        {
          name: "organisation",
          kind: "ref",
          label: { vi: "Tổ chức trên hệ thống", en: "Organisation in this system" },
          targets: ["organisation"]
        }
      ],
      states: [],
      steps: []
    },
    {
      type: "province_profile",
      plural: "province-profiles",
      prefix: "pro",
      label: { vi: "Hồ sơ địa phương", en: "Province profile" },
      labelPlural: { vi: "Hồ sơ địa phương", en: "Province profiles" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên hồ sơ", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "province",
          kind: "code",
          label: { vi: "Địa phương", en: "Province" },
          required: true,
          listed: true,
          list: "provinces"
        },
        {
          name: "summary",
          kind: "long_text",
          label: { vi: "Giới thiệu", en: "Introduction" },
          required: true,
          searched: true,
          maxLength: 20000
        },
        {
          name: "summary_en",
          kind: "long_text",
          label: { vi: "Giới thiệu tiếng Anh", en: "Introduction in English" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "land_fund",
          kind: "long_text",
          label: { vi: "Quỹ đất, quy hoạch", en: "Land and planning" },
          group: { vi: "Đất và khu công nghiệp", en: "Land and industrial zones" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "zones",
          kind: "rows",
          label: { vi: "Khu công nghiệp, khu kinh tế", en: "Industrial and economic zones" },
          columns: [
            {
              name: "name",
              kind: "text",
              label: { vi: "Tên khu", en: "Zone" },
              required: true,
              maxLength: 400
            },
            { name: "area", kind: "decimal", label: { vi: "Diện tích (ha)", en: "Area (ha)" } },
            {
              name: "free_area",
              kind: "decimal",
              label: { vi: "Còn trống (ha)", en: "Free area (ha)" }
            },
            { name: "note", kind: "text", label: { vi: "Ghi chú", en: "Note" }, maxLength: 400 }
          ]
        },
        {
          name: "priority_sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực ưu tiên", en: "Priority sectors" },
          group: { vi: "Ưu tiên", en: "Priorities" },
          listed: true,
          searched: true,
          list: "sectors"
        },
        {
          name: "priority_industries",
          kind: "code",
          multiple: true,
          label: { vi: "Ngành ưu tiên (VSIC)", en: "Priority industries (VSIC)" },
          list: "vsic"
        },
        {
          name: "infrastructure",
          kind: "long_text",
          label: { vi: "Hạ tầng", en: "Infrastructure" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "strengths",
          kind: "long_text",
          label: { vi: "Thế mạnh", en: "Strengths" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "offers",
          kind: "ref",
          multiple: true,
          label: { vi: "Dự án mời gọi", en: "Projects calling for investment" },
          targets: ["offer"]
        },
        {
          name: "contact",
          kind: "text",
          label: { vi: "Đầu mối liên hệ", en: "Contact" },
          maxLength: 400,
          personal: true
        },
        { name: "source", kind: "text", label: { vi: "Nguồn", en: "Source" }, maxLength: 400 },
        { name: "as_of", kind: "date", label: { vi: "Cập nhật đến", en: "As of" }, listed: true }
      ],
      states: [],
      steps: []
    },
    {
      type: "need",
      plural: "needs",
      prefix: "ned",
      label: { vi: "Nhu cầu", en: "Need" },
      labelPlural: { vi: "Nhu cầu", en: "Needs" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại hợp tác", en: "Kind of cooperation" },
          required: true,
          listed: true,
          choices: [
            { value: "investment", label: { vi: "Đầu tư", en: "Investment" } },
            { value: "trade_export", label: { vi: "Xuất khẩu", en: "Export" } },
            { value: "trade_import", label: { vi: "Nhập khẩu", en: "Import" } },
            { value: "technology", label: { vi: "Công nghệ", en: "Technology" } },
            { value: "labour", label: { vi: "Lao động", en: "Labour" } },
            {
              value: "education",
              label: { vi: "Giáo dục, đào tạo", en: "Education and training" }
            },
            { value: "culture", label: { vi: "Văn hóa", en: "Culture" } },
            { value: "tourism", label: { vi: "Du lịch", en: "Tourism" } },
            { value: "twinning", label: { vi: "Kết nghĩa", en: "Twinning" } },
            { value: "aid", label: { vi: "Viện trợ", en: "Aid" } },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "party",
          kind: "party",
          label: { vi: "Bên nêu", en: "Stated by" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          listed: true,
          searched: true,
          list: "sectors"
        },
        {
          name: "vsic",
          kind: "code",
          multiple: true,
          label: { vi: "Ngành kinh tế (VSIC)", en: "Industry (VSIC)" },
          list: "vsic"
        },
        {
          name: "hs",
          kind: "code",
          multiple: true,
          label: { vi: "Mã HS", en: "HS chapters" },
          list: "hs"
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn mong muốn", en: "Territories wanted" },
          group: { vi: "Địa bàn", en: "Territories" },
          searched: true,
          targets: ["territory"]
        },
        {
          name: "excluded",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn không nhận", en: "Territories excluded" },
          targets: ["territory"]
        },
        {
          name: "do_not_approach",
          kind: "party",
          multiple: true,
          label: { vi: "Không tiếp cận", en: "Do not approach" },
          hint: {
            vi: "Đối tác không muốn được giới thiệu.",
            en: "Partners that are not to be introduced."
          },
          targets: ["organisation", "partner"]
        },
        {
          name: "description",
          kind: "long_text",
          label: { vi: "Mô tả", en: "Description" },
          group: { vi: "Nội dung", en: "Content" },
          required: true,
          searched: true,
          maxLength: 20000
        },
        {
          name: "description_en",
          kind: "long_text",
          label: { vi: "Mô tả tiếng Anh", en: "Description in English" },
          searched: true,
          maxLength: 20000
        },
        { name: "quantity_from", kind: "decimal", label: { vi: "Quy mô từ", en: "Quantity from" } },
        { name: "quantity_to", kind: "decimal", label: { vi: "Quy mô đến", en: "Quantity to" } },
        {
          name: "unit",
          kind: "enum",
          label: { vi: "Đơn vị", en: "Unit" },
          choices: [
            { value: "none", label: { vi: "Không nêu", en: "Not stated" } },
            { value: "tonne", label: { vi: "tấn", en: "tonnes" } },
            { value: "kilogram", label: { vi: "kg", en: "kg" } },
            { value: "container", label: { vi: "công-ten-nơ", en: "containers" } },
            { value: "piece", label: { vi: "cái, chiếc", en: "pieces" } },
            { value: "hectare", label: { vi: "ha", en: "ha" } },
            { value: "square_metre", label: { vi: "m²", en: "m²" } },
            { value: "person", label: { vi: "người", en: "people" } },
            { value: "project", label: { vi: "dự án", en: "projects" } },
            { value: "visitor", label: { vi: "lượt khách", en: "visits" } }
          ]
        },
        { name: "value_from", kind: "money", label: { vi: "Giá trị từ", en: "Value from" } },
        {
          name: "value_to",
          kind: "money",
          label: { vi: "Giá trị đến", en: "Value up to" },
          listed: true
        },
        {
          name: "season",
          kind: "text",
          label: { vi: "Mùa vụ, thời kỳ", en: "Season or period" },
          maxLength: 400
        },
        {
          name: "capacity",
          kind: "text",
          label: { vi: "Năng lực", en: "Capacity" },
          searched: true,
          maxLength: 400
        },
        {
          name: "certificates_held",
          kind: "text",
          multiple: true,
          label: { vi: "Chứng nhận đang có", en: "Certificates held" },
          searched: true,
          maxLength: 400
        },
        {
          name: "certificates_required",
          kind: "text",
          multiple: true,
          label: { vi: "Chứng nhận yêu cầu", en: "Certificates required" },
          searched: true,
          maxLength: 400
        },
        {
          name: "languages",
          kind: "code",
          multiple: true,
          label: { vi: "Ngôn ngữ làm việc", en: "Working languages" },
          list: "languages"
        },
        {
          name: "promised_to",
          kind: "party",
          multiple: true,
          label: { vi: "Đã hứa với", en: "Already promised to" },
          targets: ["organisation", "partner"]
        },
        {
          name: "valid_until",
          kind: "date",
          label: { vi: "Có giá trị đến", en: "Valid until" },
          listed: true
        },
        {
          name: "contact",
          kind: "text",
          label: { vi: "Đầu mối liên hệ", en: "Contact" },
          maxLength: 400,
          personal: true
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
            { value: "open", label: { vi: "Đang tìm đối tác", en: "Open" }, tone: "info" },
            { value: "matched", label: { vi: "Đã có đối tác", en: "Matched" }, tone: "info" },
            { value: "in_talks", label: { vi: "Đang trao đổi", en: "In talks" }, tone: "warn" },
            {
              value: "met_by_agreement",
              label: { vi: "Đã đạt thỏa thuận", en: "Met by agreement" },
              tone: "ok"
            },
            { value: "withdrawn", label: { vi: "Đã rút", en: "Withdrawn" }, tone: "ended" },
            { value: "lapsed", label: { vi: "Hết thời hạn", en: "Lapsed" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
        { value: "open", label: { vi: "Đang tìm đối tác", en: "Open" }, tone: "info" },
        { value: "matched", label: { vi: "Đã có đối tác", en: "Matched" }, tone: "info" },
        { value: "in_talks", label: { vi: "Đang trao đổi", en: "In talks" }, tone: "warn" },
        {
          value: "met_by_agreement",
          label: { vi: "Đã đạt thỏa thuận", en: "Met by agreement" },
          tone: "ok",
          final: true
        },
        {
          value: "withdrawn",
          label: { vi: "Đã rút", en: "Withdrawn" },
          tone: "ended",
          final: true
        },
        { value: "lapsed", label: { vi: "Hết thời hạn", en: "Lapsed" }, tone: "ended" }
      ],
      steps: [
        {
          action: "open",
          label: { vi: "Đưa ra", en: "Open" },
          from: ["draft", "lapsed"],
          to: "open",
          inputs: ["valid_until"],
          needs: ["description", "valid_until"]
        },
        {
          action: "match",
          label: { vi: "Ghi đã có đối tác", en: "Note as matched" },
          from: ["open"],
          to: "matched",
          inputs: [],
          needs: []
        },
        {
          action: "start_talks",
          label: { vi: "Ghi đang trao đổi", en: "Note as in talks" },
          from: ["open", "matched"],
          to: "in_talks",
          inputs: [],
          needs: []
        },
        {
          action: "meet",
          label: { vi: "Ghi đã đạt thỏa thuận", en: "Note as met by agreement" },
          from: ["matched", "in_talks"],
          to: "met_by_agreement",
          inputs: [],
          needs: []
        },
        {
          action: "withdraw",
          label: { vi: "Rút lại", en: "Withdraw" },
          from: ["draft", "open", "matched", "in_talks"],
          to: "withdrawn",
          inputs: [],
          needs: []
        },
        {
          action: "lapse",
          label: { vi: "Hết thời hạn", en: "Lapse" },
          from: ["open"],
          to: "lapsed",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "offer",
      plural: "offers",
      prefix: "ofr",
      label: { vi: "Chào mời", en: "Offer" },
      labelPlural: { vi: "Chào mời", en: "Offers" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại hợp tác", en: "Kind of cooperation" },
          required: true,
          listed: true,
          choices: [
            { value: "investment", label: { vi: "Đầu tư", en: "Investment" } },
            { value: "trade_export", label: { vi: "Xuất khẩu", en: "Export" } },
            { value: "trade_import", label: { vi: "Nhập khẩu", en: "Import" } },
            { value: "technology", label: { vi: "Công nghệ", en: "Technology" } },
            { value: "labour", label: { vi: "Lao động", en: "Labour" } },
            {
              value: "education",
              label: { vi: "Giáo dục, đào tạo", en: "Education and training" }
            },
            { value: "culture", label: { vi: "Văn hóa", en: "Culture" } },
            { value: "tourism", label: { vi: "Du lịch", en: "Tourism" } },
            { value: "twinning", label: { vi: "Kết nghĩa", en: "Twinning" } },
            { value: "aid", label: { vi: "Viện trợ", en: "Aid" } },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "party",
          kind: "party",
          label: { vi: "Bên nêu", en: "Stated by" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          listed: true,
          searched: true,
          list: "sectors"
        },
        {
          name: "vsic",
          kind: "code",
          multiple: true,
          label: { vi: "Ngành kinh tế (VSIC)", en: "Industry (VSIC)" },
          list: "vsic"
        },
        {
          name: "hs",
          kind: "code",
          multiple: true,
          label: { vi: "Mã HS", en: "HS chapters" },
          list: "hs"
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn mong muốn", en: "Territories wanted" },
          group: { vi: "Địa bàn", en: "Territories" },
          searched: true,
          targets: ["territory"]
        },
        {
          name: "excluded",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn không nhận", en: "Territories excluded" },
          targets: ["territory"]
        },
        {
          name: "do_not_approach",
          kind: "party",
          multiple: true,
          label: { vi: "Không tiếp cận", en: "Do not approach" },
          hint: {
            vi: "Đối tác không muốn được giới thiệu.",
            en: "Partners that are not to be introduced."
          },
          targets: ["organisation", "partner"]
        },
        {
          name: "description",
          kind: "long_text",
          label: { vi: "Mô tả", en: "Description" },
          group: { vi: "Nội dung", en: "Content" },
          required: true,
          searched: true,
          maxLength: 20000
        },
        {
          name: "description_en",
          kind: "long_text",
          label: { vi: "Mô tả tiếng Anh", en: "Description in English" },
          searched: true,
          maxLength: 20000
        },
        { name: "quantity_from", kind: "decimal", label: { vi: "Quy mô từ", en: "Quantity from" } },
        { name: "quantity_to", kind: "decimal", label: { vi: "Quy mô đến", en: "Quantity to" } },
        {
          name: "unit",
          kind: "enum",
          label: { vi: "Đơn vị", en: "Unit" },
          choices: [
            { value: "none", label: { vi: "Không nêu", en: "Not stated" } },
            { value: "tonne", label: { vi: "tấn", en: "tonnes" } },
            { value: "kilogram", label: { vi: "kg", en: "kg" } },
            { value: "container", label: { vi: "công-ten-nơ", en: "containers" } },
            { value: "piece", label: { vi: "cái, chiếc", en: "pieces" } },
            { value: "hectare", label: { vi: "ha", en: "ha" } },
            { value: "square_metre", label: { vi: "m²", en: "m²" } },
            { value: "person", label: { vi: "người", en: "people" } },
            { value: "project", label: { vi: "dự án", en: "projects" } },
            { value: "visitor", label: { vi: "lượt khách", en: "visits" } }
          ]
        },
        { name: "value_from", kind: "money", label: { vi: "Giá trị từ", en: "Value from" } },
        {
          name: "value_to",
          kind: "money",
          label: { vi: "Giá trị đến", en: "Value up to" },
          listed: true
        },
        {
          name: "season",
          kind: "text",
          label: { vi: "Mùa vụ, thời kỳ", en: "Season or period" },
          maxLength: 400
        },
        {
          name: "capacity",
          kind: "text",
          label: { vi: "Năng lực", en: "Capacity" },
          searched: true,
          maxLength: 400
        },
        {
          name: "certificates_held",
          kind: "text",
          multiple: true,
          label: { vi: "Chứng nhận đang có", en: "Certificates held" },
          searched: true,
          maxLength: 400
        },
        {
          name: "certificates_required",
          kind: "text",
          multiple: true,
          label: { vi: "Chứng nhận yêu cầu", en: "Certificates required" },
          searched: true,
          maxLength: 400
        },
        {
          name: "languages",
          kind: "code",
          multiple: true,
          label: { vi: "Ngôn ngữ làm việc", en: "Working languages" },
          list: "languages"
        },
        {
          name: "promised_to",
          kind: "party",
          multiple: true,
          label: { vi: "Đã hứa với", en: "Already promised to" },
          targets: ["organisation", "partner"]
        },
        {
          name: "valid_until",
          kind: "date",
          label: { vi: "Có giá trị đến", en: "Valid until" },
          listed: true
        },
        {
          name: "contact",
          kind: "text",
          label: { vi: "Đầu mối liên hệ", en: "Contact" },
          maxLength: 400,
          personal: true
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
            { value: "open", label: { vi: "Đang tìm đối tác", en: "Open" }, tone: "info" },
            { value: "matched", label: { vi: "Đã có đối tác", en: "Matched" }, tone: "info" },
            { value: "in_talks", label: { vi: "Đang trao đổi", en: "In talks" }, tone: "warn" },
            {
              value: "met_by_agreement",
              label: { vi: "Đã đạt thỏa thuận", en: "Met by agreement" },
              tone: "ok"
            },
            { value: "withdrawn", label: { vi: "Đã rút", en: "Withdrawn" }, tone: "ended" },
            { value: "lapsed", label: { vi: "Hết thời hạn", en: "Lapsed" }, tone: "ended" }
          ]
        },
        {
          name: "site",
          kind: "text",
          label: { vi: "Địa điểm", en: "Site" },
          group: { vi: "Dự án mời gọi đầu tư", en: "Project calling for investment" },
          searched: true,
          maxLength: 400
        },
        { name: "area", kind: "decimal", label: { vi: "Diện tích (ha)", en: "Area (ha)" } },
        {
          name: "zone",
          kind: "text",
          label: { vi: "Khu công nghiệp, khu kinh tế", en: "Industrial or economic zone" },
          searched: true,
          maxLength: 400
        },
        {
          name: "site_state",
          kind: "enum",
          label: { vi: "Tình trạng pháp lý của đất", en: "Legal state of the land" },
          choices: [
            { value: "unknown", label: { vi: "Chưa rõ", en: "Not known" } },
            { value: "planned", label: { vi: "Đã có quy hoạch", en: "Planned" } },
            { value: "cleared", label: { vi: "Đã giải phóng mặt bằng", en: "Cleared" } },
            { value: "leased", label: { vi: "Đã cho thuê một phần", en: "Leased in part" } },
            { value: "in_use", label: { vi: "Đang sử dụng", en: "In use" } }
          ]
        },
        {
          name: "incentives",
          kind: "long_text",
          label: { vi: "Ưu đãi", en: "Incentives" },
          maxLength: 20000
        },
        {
          name: "infrastructure",
          kind: "long_text",
          label: { vi: "Hạ tầng", en: "Infrastructure" },
          maxLength: 20000
        }
      ],
      states: [
        { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
        { value: "open", label: { vi: "Đang tìm đối tác", en: "Open" }, tone: "info" },
        { value: "matched", label: { vi: "Đã có đối tác", en: "Matched" }, tone: "info" },
        { value: "in_talks", label: { vi: "Đang trao đổi", en: "In talks" }, tone: "warn" },
        {
          value: "met_by_agreement",
          label: { vi: "Đã đạt thỏa thuận", en: "Met by agreement" },
          tone: "ok",
          final: true
        },
        {
          value: "withdrawn",
          label: { vi: "Đã rút", en: "Withdrawn" },
          tone: "ended",
          final: true
        },
        { value: "lapsed", label: { vi: "Hết thời hạn", en: "Lapsed" }, tone: "ended" }
      ],
      steps: [
        {
          action: "open",
          label: { vi: "Đưa ra", en: "Open" },
          from: ["draft", "lapsed"],
          to: "open",
          inputs: ["valid_until"],
          needs: ["description", "valid_until"]
        },
        {
          action: "match",
          label: { vi: "Ghi đã có đối tác", en: "Note as matched" },
          from: ["open"],
          to: "matched",
          inputs: [],
          needs: []
        },
        {
          action: "start_talks",
          label: { vi: "Ghi đang trao đổi", en: "Note as in talks" },
          from: ["open", "matched"],
          to: "in_talks",
          inputs: [],
          needs: []
        },
        {
          action: "meet",
          label: { vi: "Ghi đã đạt thỏa thuận", en: "Note as met by agreement" },
          from: ["matched", "in_talks"],
          to: "met_by_agreement",
          inputs: [],
          needs: []
        },
        {
          action: "withdraw",
          label: { vi: "Rút lại", en: "Withdraw" },
          from: ["draft", "open", "matched", "in_talks"],
          to: "withdrawn",
          inputs: [],
          needs: []
        },
        {
          action: "lapse",
          label: { vi: "Hết thời hạn", en: "Lapse" },
          from: ["open"],
          to: "lapsed",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "event",
      plural: "events",
      prefix: "evt",
      label: { vi: "Sự kiện", en: "Event" },
      labelPlural: { vi: "Sự kiện", en: "Events" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên sự kiện", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "title_en",
          kind: "text",
          label: { vi: "Tên tiếng Anh", en: "Title in English" },
          searched: true,
          maxLength: 300
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            {
              value: "connecting_conference",
              label: { vi: "Hội nghị kết nối", en: "Connecting conference" }
            },
            { value: "talks", label: { vi: "Hội đàm", en: "Talks" } },
            { value: "exhibition", label: { vi: "Triển lãm", en: "Exhibition" } },
            { value: "visit_programme", label: { vi: "Chương trình thăm", en: "Visit programme" } },
            { value: "online", label: { vi: "Sự kiện trực tuyến", en: "Online event" } }
          ]
        },
        {
          name: "host",
          kind: "ref",
          label: { vi: "Cơ quan chủ trì", en: "Lead body" },
          required: true,
          listed: true,
          targets: ["organisation"]
        },
        {
          name: "co_organisers",
          kind: "party",
          multiple: true,
          label: { vi: "Cơ quan phối hợp", en: "Supporting bodies" },
          targets: ["organisation", "partner"]
        },
        {
          name: "place",
          kind: "text",
          label: { vi: "Địa điểm", en: "Place" },
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "province",
          kind: "code",
          label: { vi: "Địa phương", en: "Province" },
          list: "provinces"
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn đối tác", en: "Partner territories" },
          targets: ["territory"]
        },
        { name: "zone", kind: "text", label: { vi: "Múi giờ", en: "Time zone" }, maxLength: 60 },
        {
          name: "starts_on",
          kind: "date",
          label: { vi: "Ngày bắt đầu", en: "First day" },
          required: true,
          listed: true
        },
        {
          name: "ends_on",
          kind: "date",
          label: { vi: "Ngày kết thúc", en: "Last day" },
          required: true,
          listed: true
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          searched: true,
          list: "sectors"
        },
        {
          name: "description",
          kind: "long_text",
          label: { vi: "Nội dung", en: "Content" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "participants",
          kind: "party",
          multiple: true,
          label: { vi: "Đơn vị tham dự", en: "Participants" },
          group: { vi: "Tham dự", en: "Participants" },
          targets: ["organisation", "partner"]
        },
        {
          name: "points",
          kind: "rows",
          label: { vi: "Điểm cầu", en: "Points" },
          columns: [
            {
              name: "name",
              kind: "text",
              label: { vi: "Điểm cầu", en: "Point" },
              required: true,
              maxLength: 400
            },
            { name: "online", kind: "bool", label: { vi: "Trực tuyến", en: "Online" } },
            { name: "place", kind: "text", label: { vi: "Nơi", en: "Place" }, maxLength: 400 }
          ]
        },
        {
          name: "slots",
          kind: "rows",
          label: { vi: "Khung giờ", en: "Slots" },
          group: { vi: "Khung giờ và bàn", en: "Slots and tables" },
          columns: [
            { name: "starts", kind: "instant", label: { vi: "Từ", en: "From" }, required: true },
            { name: "ends", kind: "instant", label: { vi: "Đến", en: "To" }, required: true },
            {
              name: "kind",
              kind: "enum",
              label: { vi: "Loại", en: "Kind" },
              choices: [
                { value: "meeting", label: { vi: "Gặp riêng", en: "Meeting" } },
                { value: "plenary", label: { vi: "Phiên toàn thể", en: "Plenary" } },
                { value: "signing", label: { vi: "Lễ ký", en: "Signing" } },
                { value: "courtesy_call", label: { vi: "Chào xã giao", en: "Courtesy call" } },
                { value: "pause", label: { vi: "Nghỉ", en: "Break" } }
              ]
            },
            { name: "label", kind: "text", label: { vi: "Ghi chú", en: "Note" }, maxLength: 400 }
          ]
        },
        {
          name: "tables",
          kind: "rows",
          label: { vi: "Bàn, phòng, kênh", en: "Tables, rooms, channels" },
          columns: [
            {
              name: "name",
              kind: "text",
              label: { vi: "Tên", en: "Name" },
              required: true,
              maxLength: 400
            },
            {
              name: "kind",
              kind: "enum",
              label: { vi: "Loại", en: "Kind" },
              choices: [
                { value: "table", label: { vi: "Bàn", en: "Table" } },
                { value: "room", label: { vi: "Phòng", en: "Room" } },
                { value: "online_channel", label: { vi: "Kênh trực tuyến", en: "Online channel" } }
              ]
            },
            { name: "capacity", kind: "number", label: { vi: "Số chỗ", en: "Seats" } },
            {
              name: "link",
              kind: "text",
              label: { vi: "Liên kết trực tuyến", en: "Online link" },
              maxLength: 400
            },
            { name: "site", kind: "text", label: { vi: "Khu", en: "Area" }, maxLength: 400 },
            { name: "closed_from", kind: "instant", label: { vi: "Đóng từ", en: "Closed from" } },
            { name: "closed_to", kind: "instant", label: { vi: "Đóng đến", en: "Closed until" } }
          ]
        },
        {
          name: "interpreters",
          kind: "rows",
          label: { vi: "Phiên dịch", en: "Interpreters" },
          columns: [
            {
              name: "from",
              kind: "code",
              label: { vi: "Từ tiếng", en: "From" },
              required: true,
              list: "languages"
            },
            {
              name: "into",
              kind: "code",
              label: { vi: "Sang tiếng", en: "Into" },
              required: true,
              list: "languages"
            },
            { name: "count", kind: "number", label: { vi: "Số người", en: "Number" } },
            {
              name: "names",
              kind: "text",
              label: { vi: "Tên phiên dịch", en: "Names of interpreters" },
              maxLength: 400
            }
          ]
        },
        {
          name: "dignitaries",
          kind: "rows",
          label: { vi: "Khách có phòng riêng", en: "Guests with a room of their own" },
          columns: [
            {
              name: "party",
              kind: "party",
              label: { vi: "Bên", en: "Party" },
              required: true,
              targets: ["organisation", "partner"]
            },
            { name: "post", kind: "text", label: { vi: "Chức vụ", en: "Post" }, maxLength: 400 },
            { name: "room", kind: "number", label: { vi: "Phòng số", en: "Room number" } }
          ]
        },
        {
          name: "scheduling",
          kind: "enum",
          label: { vi: "Cách xếp lịch", en: "Scheduling" },
          choices: [
            { value: "organiser", label: { vi: "Ban tổ chức xếp", en: "By the organiser" } },
            { value: "participants", label: { vi: "Đại biểu tự xếp", en: "By the participants" } }
          ]
        },
        {
          name: "consent",
          kind: "enum",
          label: { vi: "Cách đồng ý gặp", en: "Consent to meet" },
          choices: [
            {
              value: "opt_in",
              label: { vi: "Hai bên cùng đồng ý mới xếp", en: "Placed only when both agree" }
            },
            {
              value: "opt_out",
              label: { vi: "Xếp trước, từ chối sau", en: "Placed first, may be declined" }
            }
          ]
        },
        {
          name: "travel_slots",
          kind: "number",
          label: { vi: "Số khung đi lại giữa hai khu", en: "Idle slots between two areas" }
        },
        {
          name: "fairness",
          kind: "number",
          label: { vi: "Chênh lệch khoảng trống tối đa", en: "Largest difference of breaks" },
          hint: { vi: "Bỏ trống là không giới hạn.", en: "Empty means no limit." }
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "planned", label: { vi: "Dự kiến", en: "Planned" } },
            { value: "inviting", label: { vi: "Đang mời", en: "Inviting" }, tone: "info" },
            {
              value: "collecting",
              label: { vi: "Nhận đăng ký gặp", en: "Collecting wishes" },
              tone: "info"
            },
            {
              value: "timetabled",
              label: { vi: "Đang xếp lịch", en: "Being scheduled" },
              tone: "warn"
            },
            {
              value: "published",
              label: { vi: "Đã công bố lịch", en: "Timetable published" },
              tone: "info"
            },
            { value: "running", label: { vi: "Đang diễn ra", en: "Running" }, tone: "warn" },
            { value: "closed", label: { vi: "Đã tổng kết", en: "Wrapped up" }, tone: "ok" },
            { value: "cancelled", label: { vi: "Đã hủy", en: "Cancelled" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "planned", label: { vi: "Dự kiến", en: "Planned" } },
        { value: "inviting", label: { vi: "Đang mời", en: "Inviting" }, tone: "info" },
        {
          value: "collecting",
          label: { vi: "Nhận đăng ký gặp", en: "Collecting wishes" },
          tone: "info"
        },
        {
          value: "timetabled",
          label: { vi: "Đang xếp lịch", en: "Being scheduled" },
          tone: "warn"
        },
        {
          value: "published",
          label: { vi: "Đã công bố lịch", en: "Timetable published" },
          tone: "info"
        },
        { value: "running", label: { vi: "Đang diễn ra", en: "Running" }, tone: "warn" },
        {
          value: "closed",
          label: { vi: "Đã tổng kết", en: "Wrapped up" },
          tone: "ok",
          final: true
        },
        {
          value: "cancelled",
          label: { vi: "Đã hủy", en: "Cancelled" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "invite",
          label: { vi: "Bắt đầu mời", en: "Start inviting" },
          from: ["planned"],
          to: "inviting",
          inputs: ["place"],
          needs: ["place"]
        },
        {
          action: "collect",
          label: { vi: "Nhận đăng ký gặp", en: "Collect wishes" },
          from: ["planned", "inviting"],
          to: "collecting",
          inputs: [],
          needs: ["slots", "tables"]
        },
        {
          action: "timetable",
          label: { vi: "Xếp lịch", en: "Schedule" },
          from: ["collecting"],
          to: "timetabled",
          inputs: [],
          needs: []
        },
        {
          action: "reopen",
          label: { vi: "Mở lại đăng ký", en: "Collect wishes again" },
          from: ["timetabled"],
          to: "collecting",
          inputs: [],
          needs: []
        },
        {
          action: "publish",
          label: { vi: "Công bố lịch", en: "Publish the timetable" },
          from: ["timetabled"],
          to: "published",
          inputs: [],
          needs: []
        },
        {
          action: "start",
          label: { vi: "Khai mạc", en: "Open the event" },
          from: ["published"],
          to: "running",
          inputs: [],
          needs: []
        },
        {
          action: "close",
          label: { vi: "Tổng kết", en: "Wrap up" },
          from: ["running"],
          to: "closed",
          inputs: [],
          needs: []
        },
        {
          action: "cancel",
          label: { vi: "Hủy sự kiện", en: "Cancel the event" },
          from: ["planned", "inviting", "collecting", "timetabled", "published"],
          to: "cancelled",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "attendance",
      plural: "attendances",
      prefix: "att",
      label: { vi: "Đơn vị dự sự kiện", en: "Delegation at an event" },
      labelPlural: { vi: "Đơn vị dự sự kiện", en: "Delegations at events" },
      title: "name",
      fields: [
        {
          name: "name",
          kind: "text",
          label: { vi: "Tên trên thẻ", en: "Name on the badge" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 200
        },
        {
          name: "event",
          kind: "ref",
          label: { vi: "Sự kiện", en: "Event" },
          required: true,
          listed: true,
          targets: ["event"]
        },
        {
          name: "party",
          kind: "party",
          label: { vi: "Bên", en: "Party" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "head_of_delegation",
          kind: "text",
          label: { vi: "Trưởng đoàn", en: "Head of delegation" },
          searched: true,
          maxLength: 400,
          personal: true
        },
        { name: "post", kind: "text", label: { vi: "Chức vụ", en: "Post" }, maxLength: 400 },
        {
          name: "mode",
          kind: "enum",
          label: { vi: "Hình thức dự", en: "Attends" },
          listed: true,
          choices: [
            { value: "on_site", label: { vi: "Dự tại chỗ", en: "On site" } },
            { value: "online", label: { vi: "Dự trực tuyến", en: "Online" } }
          ]
        },
        {
          name: "zone",
          kind: "text",
          label: { vi: "Múi giờ của đoàn", en: "Time zone of the delegation" },
          hint: {
            vi: "Ví dụ Asia/Tokyo; bỏ trống là giờ sự kiện.",
            en: "For example Asia/Tokyo; empty means the event's time."
          },
          maxLength: 60
        },
        {
          name: "languages",
          kind: "code",
          multiple: true,
          label: { vi: "Ngôn ngữ làm việc", en: "Working languages" },
          list: "languages"
        },
        {
          name: "rank",
          kind: "number",
          label: { vi: "Thứ bậc lễ tân", en: "Protocol rank" },
          hint: { vi: "1 là cao nhất.", en: "1 is the highest." }
        },
        {
          name: "members",
          kind: "number",
          label: { vi: "Số nhóm gặp cùng lúc", en: "Groups meeting at once" }
        },
        {
          name: "arrives",
          kind: "instant",
          label: { vi: "Đến lúc", en: "Arrives at" },
          group: { vi: "Khi nào gặp được", en: "When they can meet" }
        },
        { name: "leaves", kind: "instant", label: { vi: "Về lúc", en: "Leaves at" } },
        {
          name: "day_from",
          kind: "text",
          label: { vi: "Gặp từ giờ", en: "Meets from" },
          hint: {
            vi: "Giờ của đoàn, ví dụ 08:00.",
            en: "The delegation's own time, for example 08:00."
          },
          maxLength: 5
        },
        {
          name: "day_to",
          kind: "text",
          label: { vi: "Gặp đến giờ", en: "Meets until" },
          maxLength: 5
        },
        {
          name: "absences",
          kind: "rows",
          label: { vi: "Lúc không gặp", en: "Not meeting" },
          columns: [
            { name: "from", kind: "instant", label: { vi: "Từ", en: "From" }, required: true },
            { name: "to", kind: "instant", label: { vi: "Đến", en: "To" }, required: true },
            { name: "wished", kind: "bool", label: { vi: "Chỉ là mong muốn", en: "Only a wish" } },
            { name: "note", kind: "text", label: { vi: "Ghi chú", en: "Note" }, maxLength: 400 }
          ]
        },
        {
          name: "max_meetings",
          kind: "number",
          label: { vi: "Số cuộc gặp tối đa", en: "Most meetings" }
        },
        {
          name: "quota",
          kind: "number",
          label: { vi: "Số cuộc được ưu tiên", en: "Meetings that come first" }
        },
        {
          name: "buffer",
          kind: "number",
          label: { vi: "Số khung nghỉ giữa hai cuộc", en: "Idle slots between two meetings" }
        },
        {
          name: "note",
          kind: "long_text",
          label: { vi: "Ghi chú", en: "Note" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "confirmation",
          kind: "enum",
          label: { vi: "Trả lời qua liên kết", en: "Answer through the link" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "unasked", label: { vi: "Chưa hỏi", en: "Not asked" } },
            {
              value: "awaiting",
              label: { vi: "Chờ bên kia xác nhận", en: "Awaiting the counterpart" },
              tone: "info"
            },
            { value: "confirmed", label: { vi: "Đã xác nhận", en: "Confirmed" }, tone: "ok" },
            {
              value: "rejected",
              label: { vi: "Không xác nhận", en: "Not confirmed" },
              tone: "bad"
            },
            {
              value: "unanswered",
              label: { vi: "Không trả lời", en: "Not answered" },
              tone: "warn"
            }
          ]
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "invited", label: { vi: "Đã mời", en: "Invited" } },
            { value: "accepted", label: { vi: "Nhận lời", en: "Accepted" }, tone: "info" },
            { value: "present", label: { vi: "Có mặt", en: "Present" }, tone: "ok" },
            { value: "declined", label: { vi: "Không dự", en: "Not coming" }, tone: "ended" },
            { value: "withdrawn", label: { vi: "Đã rút", en: "Withdrawn" }, tone: "bad" }
          ]
        }
      ],
      states: [
        { value: "invited", label: { vi: "Đã mời", en: "Invited" } },
        { value: "accepted", label: { vi: "Nhận lời", en: "Accepted" }, tone: "info" },
        { value: "present", label: { vi: "Có mặt", en: "Present" }, tone: "ok" },
        { value: "declined", label: { vi: "Không dự", en: "Not coming" }, tone: "ended" },
        { value: "withdrawn", label: { vi: "Đã rút", en: "Withdrawn" }, tone: "bad" }
      ],
      steps: [
        {
          action: "accept",
          label: { vi: "Ghi nhận lời", en: "Note as accepted" },
          from: ["invited", "declined"],
          to: "accepted",
          inputs: [],
          needs: []
        },
        {
          action: "decline",
          label: { vi: "Ghi không dự", en: "Note as not coming" },
          from: ["invited", "accepted"],
          to: "declined",
          inputs: [],
          needs: []
        },
        {
          action: "check_in",
          label: { vi: "Điểm danh", en: "Check in" },
          from: ["invited", "accepted", "declined", "withdrawn"],
          to: "present",
          inputs: [],
          needs: []
        },
        {
          action: "undo_check_in",
          label: { vi: "Bỏ điểm danh", en: "Undo the check-in" },
          from: ["present"],
          to: "accepted",
          inputs: [],
          needs: []
        },
        {
          action: "withdraw",
          label: { vi: "Ghi rút", en: "Note as withdrawn" },
          from: ["invited", "accepted", "present"],
          to: "withdrawn",
          inputs: ["leaves"],
          needs: []
        },
        {
          action: "rejoin",
          label: { vi: "Ghi dự lại", en: "Note as back" },
          from: ["withdrawn"],
          to: "accepted",
          inputs: ["leaves"],
          needs: []
        }
      ]
    },
    {
      type: "wish",
      plural: "wishes",
      prefix: "wsh",
      label: { vi: "Nguyện vọng gặp", en: "Wish to meet" },
      labelPlural: { vi: "Nguyện vọng gặp", en: "Wishes to meet" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Nội dung muốn gặp", en: "Subject" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "event",
          kind: "ref",
          label: { vi: "Sự kiện", en: "Event" },
          required: true,
          listed: true,
          targets: ["event"]
        },
        {
          name: "from_party",
          kind: "party",
          label: { vi: "Bên muốn gặp", en: "Wishing party" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "to_party",
          kind: "party",
          label: { vi: "Bên được mời", en: "Invited party" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "priority",
          kind: "enum",
          label: { vi: "Ưu tiên", en: "Priority" },
          listed: true,
          choices: [
            { value: "low", label: { vi: "Thấp", en: "Low" } },
            { value: "normal", label: { vi: "Vừa", en: "Normal" } },
            { value: "high", label: { vi: "Cao", en: "High" } }
          ]
        },
        { name: "need", kind: "ref", label: { vi: "Nhu cầu", en: "Need" }, targets: ["need"] },
        { name: "offer", kind: "ref", label: { vi: "Chào mời", en: "Offer" }, targets: ["offer"] },
        {
          name: "day_part",
          kind: "enum",
          label: { vi: "Buổi", en: "Part of the day" },
          choices: [
            { value: "any", label: { vi: "Cả ngày", en: "Whole day" } },
            { value: "morning", label: { vi: "Buổi sáng", en: "Morning" } },
            { value: "afternoon", label: { vi: "Buổi chiều", en: "Afternoon" } }
          ]
        },
        {
          name: "reason",
          kind: "long_text",
          label: { vi: "Lý do", en: "Reason" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "unplaced_because",
          kind: "text",
          label: { vi: "Vì sao chưa xếp được", en: "Why it was not placed" },
          maxLength: 400
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "stated", label: { vi: "Đã đăng ký gặp", en: "Wished" }, tone: "info" },
            { value: "accepted", label: { vi: "Hai bên cùng muốn", en: "Mutual" }, tone: "info" },
            { value: "declined", label: { vi: "Từ chối gặp", en: "Declined" }, tone: "ended" },
            {
              value: "expired",
              label: { vi: "Hết hạn trả lời", en: "No answer in time" },
              tone: "ended"
            },
            { value: "placed", label: { vi: "Đã xếp lịch", en: "Placed" }, tone: "ok" },
            { value: "unplaced", label: { vi: "Chưa xếp được", en: "Not placed" }, tone: "warn" }
          ]
        }
      ],
      states: [
        { value: "stated", label: { vi: "Đã đăng ký gặp", en: "Wished" }, tone: "info" },
        { value: "accepted", label: { vi: "Hai bên cùng muốn", en: "Mutual" }, tone: "info" },
        {
          value: "declined",
          label: { vi: "Từ chối gặp", en: "Declined" },
          tone: "ended",
          final: true
        },
        {
          value: "expired",
          label: { vi: "Hết hạn trả lời", en: "No answer in time" },
          tone: "ended",
          final: true
        },
        { value: "placed", label: { vi: "Đã xếp lịch", en: "Placed" }, tone: "ok", final: true },
        { value: "unplaced", label: { vi: "Chưa xếp được", en: "Not placed" }, tone: "warn" }
      ],
      steps: [
        {
          action: "accept",
          label: { vi: "Đồng ý gặp", en: "Agree to meet" },
          from: ["stated"],
          to: "accepted",
          inputs: [],
          needs: []
        },
        {
          action: "decline",
          label: { vi: "Từ chối gặp", en: "Decline" },
          from: ["stated", "accepted", "unplaced"],
          to: "declined",
          inputs: [],
          needs: []
        },
        {
          action: "place",
          label: { vi: "Ghi đã xếp lịch", en: "Note as placed" },
          from: ["stated", "accepted", "unplaced"],
          to: "placed",
          inputs: [],
          needs: []
        },
        {
          action: "leave",
          label: { vi: "Ghi chưa xếp được", en: "Note as not placed" },
          from: ["stated", "accepted"],
          to: "unplaced",
          inputs: ["unplaced_because"],
          needs: ["unplaced_because"]
        },
        {
          action: "expire",
          label: { vi: "Hết hạn trả lời", en: "Note as unanswered" },
          from: ["stated", "accepted", "unplaced"],
          to: "expired",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "meeting",
      plural: "meetings",
      prefix: "mtg",
      label: { vi: "Cuộc gặp", en: "Meeting" },
      labelPlural: { vi: "Cuộc gặp", en: "Meetings" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Nội dung gặp", en: "Subject" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            {
              value: "b2b",
              label: { vi: "Doanh nghiệp – doanh nghiệp", en: "Enterprise – enterprise" }
            },
            {
              value: "b2g",
              label: { vi: "Doanh nghiệp – cơ quan nhà nước", en: "Enterprise – State body" }
            },
            {
              value: "g2g",
              label: { vi: "Cơ quan nhà nước – cơ quan nhà nước", en: "State body – State body" }
            }
          ]
        },
        {
          name: "parties",
          kind: "party",
          multiple: true,
          label: { vi: "Các bên", en: "Parties" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "event",
          kind: "ref",
          label: { vi: "Sự kiện", en: "Event" },
          group: { vi: "Lúc nào, ở đâu", en: "When and where" },
          listed: true,
          targets: ["event"]
        },
        {
          name: "slot_number",
          kind: "number",
          label: { vi: "Khung giờ số", en: "Slot number" },
          listed: true
        },
        {
          name: "table_number",
          kind: "number",
          label: { vi: "Bàn số", en: "Table number" },
          listed: true
        },
        { name: "locked", kind: "bool", label: { vi: "Giữ nguyên chỗ", en: "Keeps its place" } },
        {
          name: "day_part",
          kind: "enum",
          label: { vi: "Buổi", en: "Part of the day" },
          choices: [
            { value: "any", label: { vi: "Cả ngày", en: "Whole day" } },
            { value: "morning", label: { vi: "Buổi sáng", en: "Morning" } },
            { value: "afternoon", label: { vi: "Buổi chiều", en: "Afternoon" } }
          ]
        },
        { name: "not_before", kind: "instant", label: { vi: "Không sớm hơn", en: "Not before" } },
        { name: "not_after", kind: "instant", label: { vi: "Không muộn hơn", en: "Not after" } },
        {
          name: "after",
          kind: "ref",
          multiple: true,
          label: { vi: "Phải sau các cuộc", en: "After these meetings" },
          targets: ["meeting"]
        },
        {
          name: "starts_at",
          kind: "instant",
          label: { vi: "Bắt đầu", en: "Starts at" },
          hint: { vi: "Dùng khi gặp ngoài sự kiện.", en: "For meetings outside an event." }
        },
        {
          name: "place",
          kind: "text",
          label: { vi: "Nơi gặp", en: "Place" },
          searched: true,
          maxLength: 400
        },
        {
          name: "link",
          kind: "text",
          label: { vi: "Liên kết trực tuyến", en: "Online link" },
          maxLength: 400
        },
        {
          name: "needs",
          kind: "ref",
          multiple: true,
          label: { vi: "Nhu cầu", en: "Needs" },
          group: { vi: "Vì sao gặp", en: "Why they meet" },
          targets: ["need"]
        },
        {
          name: "offers",
          kind: "ref",
          multiple: true,
          label: { vi: "Chào mời", en: "Offers" },
          targets: ["offer"]
        },
        {
          name: "present",
          kind: "long_text",
          label: { vi: "Người dự", en: "People present" },
          group: { vi: "Kết quả", en: "Outcome" },
          maxLength: 20000,
          personal: true
        },
        {
          name: "interpreter",
          kind: "text",
          label: { vi: "Phiên dịch", en: "Interpreter" },
          maxLength: 400
        },
        {
          name: "our_note",
          kind: "long_text",
          label: { vi: "Ghi chép của bên ta", en: "Notes of our side" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "counterpart_note",
          kind: "long_text",
          label: { vi: "Ghi chép của bên bạn", en: "Notes of the counterpart" },
          maxLength: 20000
        },
        {
          name: "next_step",
          kind: "text",
          label: { vi: "Bước tiếp theo", en: "Next step" },
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "next_owner",
          kind: "party",
          label: { vi: "Ai làm", en: "Who does it" },
          targets: ["organisation", "partner"]
        },
        { name: "next_due", kind: "date", label: { vi: "Hạn", en: "Due" } },
        {
          name: "absent",
          kind: "party",
          label: { vi: "Bên vắng", en: "Absent party" },
          targets: ["organisation", "partner"]
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "proposed", label: { vi: "Đề nghị", en: "Proposed" } },
            { value: "confirmed", label: { vi: "Đã xác nhận", en: "Confirmed" }, tone: "info" },
            { value: "held", label: { vi: "Đã diễn ra", en: "Held" }, tone: "ok" },
            { value: "absent", label: { vi: "Vắng mặt", en: "Missed" }, tone: "bad" },
            { value: "cancelled", label: { vi: "Đã hủy", en: "Cancelled" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "proposed", label: { vi: "Đề nghị", en: "Proposed" } },
        { value: "confirmed", label: { vi: "Đã xác nhận", en: "Confirmed" }, tone: "info" },
        { value: "held", label: { vi: "Đã diễn ra", en: "Held" }, tone: "ok", final: true },
        { value: "absent", label: { vi: "Vắng mặt", en: "Missed" }, tone: "bad", final: true },
        {
          value: "cancelled",
          label: { vi: "Đã hủy", en: "Cancelled" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "confirm",
          label: { vi: "Xác nhận", en: "Confirm" },
          from: ["proposed"],
          to: "confirmed",
          inputs: [],
          needs: []
        },
        {
          action: "hold",
          label: { vi: "Ghi đã diễn ra", en: "Note as held" },
          from: ["proposed", "confirmed"],
          to: "held",
          inputs: [
            "our_note",
            "next_step",
            "next_owner",
            "next_due",
            "present",
            "counterpart_note"
          ],
          needs: ["our_note"]
        },
        {
          action: "miss",
          label: { vi: "Ghi vắng mặt", en: "Note as missed" },
          from: ["proposed", "confirmed"],
          to: "absent",
          inputs: ["absent", "our_note"],
          needs: ["absent"]
        },
        {
          action: "cancel",
          label: { vi: "Hủy cuộc gặp", en: "Cancel the meeting" },
          from: ["proposed", "confirmed"],
          to: "cancelled",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "commitment",
      plural: "commitments",
      prefix: "cmt",
      label: { vi: "Cam kết", en: "Commitment" },
      labelPlural: { vi: "Cam kết", en: "Commitments" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Nội dung cam kết", en: "Commitment" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 500
        },
        {
          name: "source",
          kind: "enum",
          label: { vi: "Nguồn", en: "Source" },
          required: true,
          listed: true,
          choices: [
            { value: "meeting", label: { vi: "Cuộc gặp", en: "Meeting" } },
            { value: "delegation", label: { vi: "Đoàn công tác", en: "Delegation" } },
            { value: "agreement", label: { vi: "Thỏa thuận", en: "Agreement" } },
            { value: "speech", label: { vi: "Phát biểu", en: "Speech" } }
          ]
        },
        {
          name: "meeting",
          kind: "ref",
          label: { vi: "Cuộc gặp", en: "Meeting" },
          targets: ["meeting"]
        },
        {
          name: "agreement",
          kind: "ref",
          label: { vi: "Thỏa thuận", en: "Agreement" },
          targets: ["agreement"]
        },
        {
          name: "outbound_delegation",
          kind: "ref",
          label: { vi: "Đoàn ra", en: "Outbound delegation" },
          targets: ["outbound_delegation"]
        },
        {
          name: "inbound_delegation",
          kind: "ref",
          label: { vi: "Đoàn vào", en: "Inbound delegation" },
          targets: ["inbound_delegation"]
        },
        {
          name: "source_note",
          kind: "text",
          label: { vi: "Ghi chú về nguồn", en: "Note on the source" },
          searched: true,
          maxLength: 400
        },
        {
          name: "owner_party",
          kind: "party",
          label: { vi: "Bên chịu trách nhiệm", en: "Responsible party" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "counterpart",
          kind: "party",
          label: { vi: "Bên kia", en: "Counterpart" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "due",
          kind: "date",
          label: { vi: "Hạn", en: "Due" },
          required: true,
          listed: true
        },
        {
          name: "value_expected",
          kind: "money",
          label: { vi: "Giá trị dự kiến", en: "Expected value" },
          group: { vi: "Giá trị", en: "Value" },
          listed: true
        },
        {
          name: "value_realised",
          kind: "money",
          label: { vi: "Giá trị thực hiện", en: "Realised value" },
          listed: true
        },
        {
          name: "realised_on",
          kind: "date",
          label: { vi: "Ngày ghi giá trị thực hiện", en: "Day the value was noted" }
        },
        {
          name: "occasion",
          kind: "text",
          label: { vi: "Nhân dịp", en: "Occasion" },
          hint: { vi: "Ví dụ chuyến thăm cấp cao.", en: "For example a high-level visit." },
          maxLength: 400
        },
        {
          name: "result",
          kind: "long_text",
          label: { vi: "Kết quả", en: "Result" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "broken_because",
          kind: "long_text",
          label: { vi: "Vì sao không thành", en: "Why it was broken off" },
          maxLength: 20000
        },
        {
          name: "confirmation",
          kind: "enum",
          label: { vi: "Xác nhận của bên kia", en: "Confirmed by the counterpart" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "unasked", label: { vi: "Chưa hỏi", en: "Not asked" } },
            {
              value: "awaiting",
              label: { vi: "Chờ bên kia xác nhận", en: "Awaiting the counterpart" },
              tone: "info"
            },
            { value: "confirmed", label: { vi: "Đã xác nhận", en: "Confirmed" }, tone: "ok" },
            {
              value: "rejected",
              label: { vi: "Không xác nhận", en: "Not confirmed" },
              tone: "bad"
            },
            {
              value: "unanswered",
              label: { vi: "Không trả lời", en: "Not answered" },
              tone: "warn"
            }
          ]
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "open", label: { vi: "Mới ghi", en: "Open" } },
            { value: "in_progress", label: { vi: "Đang làm", en: "Under way" }, tone: "info" },
            { value: "done", label: { vi: "Đã xong", en: "Fulfilled" }, tone: "ok" },
            { value: "late", label: { vi: "Chậm", en: "Behind schedule" }, tone: "bad" },
            { value: "broken", label: { vi: "Không thành", en: "Broken off" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "open", label: { vi: "Mới ghi", en: "Open" } },
        { value: "in_progress", label: { vi: "Đang làm", en: "Under way" }, tone: "info" },
        { value: "done", label: { vi: "Đã xong", en: "Fulfilled" }, tone: "ok", final: true },
        { value: "late", label: { vi: "Chậm", en: "Behind schedule" }, tone: "bad" },
        {
          value: "broken",
          label: { vi: "Không thành", en: "Broken off" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "begin",
          label: { vi: "Bắt đầu làm", en: "Begin" },
          from: ["open"],
          to: "in_progress",
          inputs: [],
          needs: []
        },
        {
          action: "review",
          label: { vi: "Ghi kết quả rà soát", en: "Note a review" },
          from: ["in_progress"],
          to: "in_progress",
          inputs: ["result", "due"],
          needs: []
        },
        {
          action: "finish",
          label: { vi: "Ghi đã xong", en: "Note as fulfilled" },
          from: ["open", "in_progress", "late"],
          to: "done",
          inputs: ["result", "value_realised", "realised_on"],
          needs: ["result"]
        },
        {
          action: "report_late",
          label: { vi: "Báo chậm", en: "Report a delay" },
          from: ["open", "in_progress"],
          to: "late",
          inputs: ["due"],
          needs: []
        },
        {
          action: "resume",
          label: { vi: "Làm tiếp", en: "Resume" },
          from: ["late"],
          to: "in_progress",
          inputs: ["due"],
          needs: ["due"]
        },
        {
          action: "break_off",
          label: { vi: "Ghi không thành", en: "Note as broken off" },
          from: ["open", "in_progress", "late"],
          to: "broken",
          inputs: ["broken_because"],
          needs: ["broken_because"]
        }
      ]
    },
    {
      type: "agreement",
      plural: "agreements",
      prefix: "agr",
      label: { vi: "Thỏa thuận quốc tế", en: "International agreement" },
      labelPlural: { vi: "Thỏa thuận quốc tế", en: "International agreements" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên thỏa thuận", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 500
        },
        {
          name: "title_foreign",
          kind: "text",
          label: { vi: "Tên tiếng nước ngoài", en: "Title in the foreign language" },
          searched: true,
          maxLength: 500
        },
        {
          name: "form",
          kind: "enum",
          label: { vi: "Tên gọi", en: "Form" },
          hint: { vi: "Điều 6 Luật 70/2020/QH14.", en: "Art. 6, Law 70/2020/QH14." },
          required: true,
          listed: true,
          choices: [
            { value: "agreement", label: { vi: "Thỏa thuận", en: "Agreement" } },
            { value: "communique", label: { vi: "Thông cáo", en: "Communiqué" } },
            { value: "declaration", label: { vi: "Tuyên bố", en: "Declaration" } },
            { value: "letter_of_intent", label: { vi: "Ý định thư", en: "Letter of intent" } },
            {
              value: "memorandum",
              label: { vi: "Bản ghi nhớ", en: "Memorandum of understanding" }
            },
            { value: "minutes", label: { vi: "Biên bản thỏa thuận", en: "Agreed minutes" } },
            {
              value: "exchange_minutes",
              label: { vi: "Biên bản trao đổi", en: "Minutes of exchange" }
            },
            {
              value: "programme",
              label: { vi: "Chương trình hợp tác", en: "Cooperation programme" }
            },
            { value: "plan", label: { vi: "Kế hoạch hợp tác", en: "Cooperation plan" } },
            { value: "other", label: { vi: "Tên gọi khác", en: "Another form" } }
          ]
        },
        {
          name: "track",
          kind: "enum",
          label: { vi: "Danh nghĩa, thủ tục", en: "Signing capacity and track" },
          required: true,
          listed: true,
          choices: [
            {
              value: "province",
              label: {
                vi: "Nhân danh HĐND, UBND cấp tỉnh (P)",
                en: "In the name of the provincial Council or Committee (P)"
              }
            },
            {
              value: "department",
              label: {
                vi: "Nhân danh cơ quan cấp Sở (S)",
                en: "In the name of a provincial department (S)"
              }
            },
            {
              value: "border_commune",
              label: {
                vi: "Nhân danh UBND xã biên giới (X)",
                en: "In the name of a border commune Committee (X)"
              }
            },
            {
              value: "inherited",
              label: {
                vi: "Kế thừa sau sắp xếp đơn vị (K)",
                en: "Inherited after the merger of units (K)"
              }
            }
          ]
        },
        {
          name: "shortened",
          kind: "enum",
          label: { vi: "Thủ tục rút gọn", en: "Shortened procedure" },
          hint: { vi: "Chỉ khi có căn cứ ở Điều 35(2).", en: "Only on a ground of Art. 35(2)." },
          choices: [
            { value: "none", label: { vi: "Không rút gọn", en: "Not shortened" } },
            {
              value: "high_level_visit",
              label: {
                vi: "Được phép ký trong chuyến thăm cấp cao",
                en: "Signing allowed during a high-level visit"
              }
            },
            {
              value: "urgent",
              label: {
                vi: "Cấp bách: chính trị, đối ngoại, cứu trợ, thiên tai, dịch bệnh",
                en: "Urgent: political, diplomatic, relief, disaster, epidemic"
              }
            }
          ]
        },
        {
          name: "shortened_proof",
          kind: "long_text",
          label: { vi: "Căn cứ rút gọn", en: "Ground for shortening" },
          maxLength: 20000
        },
        {
          name: "name_only",
          kind: "bool",
          label: { vi: "Chỉ sửa tên sau sắp xếp", en: "Name-only amendment after the merger" },
          hint: {
            vi: "Không cần lấy ý kiến, đến hết 28/02/2027 (NĐ 177/2025 Điều 5(4), 10(2)).",
            en: "No opinions needed, until 28 Feb 2027 (Decree 177/2025, Art. 5(4), 10(2))."
          }
        },
        {
          name: "signing_body",
          kind: "ref",
          label: { vi: "Cơ quan ký", en: "Signing body" },
          required: true,
          targets: ["organisation"]
        },
        {
          name: "partners",
          kind: "party",
          multiple: true,
          label: { vi: "Đối tác", en: "Partners" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn", en: "Territories" },
          searched: true,
          targets: ["territory"]
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          group: { vi: "Nội dung", en: "Content" },
          searched: true,
          list: "sectors"
        },
        {
          name: "content",
          kind: "long_text",
          label: { vi: "Nội dung chính", en: "Main content" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "occasion",
          kind: "text",
          label: { vi: "Nhân dịp", en: "Occasion" },
          maxLength: 400
        },
        {
          name: "in_signing_plan",
          kind: "bool",
          label: { vi: "Có trong kế hoạch ký năm", en: "In the annual signing plan" }
        },
        {
          name: "touches_defence",
          kind: "bool",
          label: { vi: "Có nội dung quốc phòng", en: "Touches defence" },
          hint: {
            vi: "Điều 25: hỏi Bộ Quốc phòng.",
            en: "Art. 25: ask the Ministry of National Defence."
          }
        },
        {
          name: "touches_security",
          kind: "bool",
          label: { vi: "Có nội dung an ninh", en: "Touches security" },
          hint: {
            vi: "Điều 25: hỏi Bộ Công an.",
            en: "Art. 25: ask the Ministry of Public Security."
          }
        },
        {
          name: "touches_investment",
          kind: "bool",
          label: { vi: "Có nội dung đầu tư", en: "Touches investment" },
          hint: { vi: "Điều 25: hỏi Bộ Tài chính.", en: "Art. 25: ask the Ministry of Finance." }
        },
        {
          name: "needs",
          kind: "ref",
          multiple: true,
          label: { vi: "Nhu cầu", en: "Needs" },
          group: { vi: "Chuỗi", en: "Chain" },
          targets: ["need"]
        },
        {
          name: "offers",
          kind: "ref",
          multiple: true,
          label: { vi: "Chào mời", en: "Offers" },
          targets: ["offer"]
        },
        {
          name: "commitments",
          kind: "ref",
          multiple: true,
          label: { vi: "Cam kết", en: "Commitments" },
          targets: ["commitment"]
        },
        {
          name: "inherited_from",
          kind: "ref",
          label: { vi: "Kế thừa từ", en: "Inherited from" },
          targets: ["agreement"]
        },
        {
          name: "consulted",
          kind: "ref",
          multiple: true,
          label: { vi: "Cơ quan được hỏi ý kiến", en: "Consulted bodies" },
          group: { vi: "Lấy ý kiến", en: "Consultation" },
          targets: ["organisation"]
        },
        {
          name: "consultation_dossier",
          kind: "enum",
          multiple: true,
          label: { vi: "Hồ sơ lấy ý kiến", en: "Consultation dossier" },
          hint: { vi: "Điều 27; NĐ 64/2021 Điều 11.", en: "Art. 27; Decree 64/2021, Art. 11." },
          choices: [
            {
              value: "need_and_purpose",
              label: { vi: "Yêu cầu, mục đích", en: "Need and purpose" }
            },
            { value: "main_content", label: { vi: "Nội dung chính", en: "Main content" } },
            {
              value: "conformity_with_law",
              label: {
                vi: "Phù hợp pháp luật và điều ước",
                en: "Conformity with law and treaties"
              }
            },
            { value: "impact", label: { vi: "Đánh giá tác động", en: "Impact assessment" } },
            {
              value: "compliance_with_article_3",
              label: { vi: "Tuân thủ Điều 3", en: "Compliance with Article 3" }
            },
            { value: "feasibility", label: { vi: "Tính khả thi", en: "Feasibility" } },
            {
              value: "draft_vietnamese",
              label: { vi: "Dự thảo tiếng Việt", en: "Draft in Vietnamese" }
            },
            {
              value: "draft_foreign",
              label: { vi: "Dự thảo tiếng nước ngoài", en: "Draft in the foreign language" }
            },
            {
              value: "signatory_proposed",
              label: { vi: "Người dự kiến ký, chức vụ", en: "Proposed signer and post" }
            },
            {
              value: "publication_proposal",
              label: { vi: "Đề xuất về công bố", en: "Proposal on publication" }
            }
          ]
        },
        {
          name: "languages",
          kind: "code",
          multiple: true,
          label: { vi: "Ngôn ngữ", en: "Languages" },
          list: "languages"
        },
        {
          name: "non_binding",
          kind: "bool",
          label: { vi: "Có câu nêu không ràng buộc pháp lý", en: "Has the non-binding clause" },
          hint: { vi: "NĐ 64/2021 Điều 3(3).", en: "Decree 64/2021, Art. 3(3)." }
        },
        {
          name: "submission_dossier",
          kind: "enum",
          multiple: true,
          label: { vi: "Hồ sơ trình", en: "Submission dossier" },
          hint: { vi: "Điều 28; NĐ 64/2021 Điều 12.", en: "Art. 28; Decree 64/2021, Art. 12." },
          group: { vi: "Trình và quyết định", en: "Submission and decision" },
          choices: [
            { value: "proposal", label: { vi: "Văn bản đề xuất", en: "Proposal" } },
            {
              value: "written_opinions",
              label: { vi: "Ý kiến bằng văn bản", en: "Written opinions" }
            },
            {
              value: "explanation_report",
              label: { vi: "Báo cáo giải trình, tiếp thu", en: "Explanation report" }
            },
            {
              value: "drafts",
              label: { vi: "Dự thảo các thứ tiếng", en: "Drafts in each language" }
            },
            {
              value: "delegation_proposal",
              label: { vi: "Đề xuất ủy quyền ký", en: "Proposal to authorise the signer" }
            }
          ]
        },
        {
          name: "points_in_dispute",
          kind: "long_text",
          label: { vi: "Vấn đề còn ý kiến khác nhau", en: "Points still in dispute" },
          maxLength: 20000
        },
        {
          name: "party_consent_asked",
          kind: "bool",
          label: { vi: "Cần ý kiến cấp ủy", en: "Needs the Party Committee's consent" }
        },
        {
          name: "party_consent",
          kind: "text",
          label: { vi: "Văn bản đồng ý của cấp ủy", en: "Consent of the Party Committee" },
          maxLength: 400
        },
        {
          name: "prime_minister_document",
          kind: "text",
          label: { vi: "Văn bản của Thủ tướng", en: "Document of the Prime Minister" },
          maxLength: 400
        },
        {
          name: "decision_number",
          kind: "text",
          label: { vi: "Số văn bản quyết định", en: "Number of the decision" },
          maxLength: 100
        },
        {
          name: "decision_date",
          kind: "date",
          label: { vi: "Ngày quyết định", en: "Date of the decision" }
        },
        {
          name: "decision_reason",
          kind: "long_text",
          label: { vi: "Lý do quyết định", en: "Reason for the decision" },
          maxLength: 20000
        },
        {
          name: "signed_on",
          kind: "date",
          label: { vi: "Ngày ký", en: "Signed on" },
          group: { vi: "Ký và hiệu lực", en: "Signature and force" },
          listed: true
        },
        {
          name: "signed_at",
          kind: "text",
          label: { vi: "Nơi ký", en: "Signed at" },
          maxLength: 400
        },
        {
          name: "signatories",
          kind: "rows",
          label: { vi: "Người ký", en: "Signers" },
          columns: [
            {
              name: "name",
              kind: "text",
              label: { vi: "Họ và tên", en: "Full name" },
              required: true,
              maxLength: 400,
              personal: true
            },
            {
              name: "post",
              kind: "text",
              label: { vi: "Chức vụ", en: "Post" },
              required: true,
              maxLength: 400
            },
            {
              name: "of_our_side",
              kind: "bool",
              label: { vi: "Bên Việt Nam", en: "Vietnamese side" }
            },
            {
              name: "authorisation",
              kind: "text",
              label: { vi: "Giấy ủy quyền", en: "Letter of authorisation" },
              maxLength: 400
            }
          ]
        },
        { name: "in_force_on", kind: "date", label: { vi: "Có hiệu lực từ", en: "In force from" } },
        { name: "term", kind: "text", label: { vi: "Thời hạn", en: "Term" }, maxLength: 400 },
        {
          name: "ends_on",
          kind: "date",
          label: { vi: "Hết hiệu lực", en: "Ends on" },
          listed: true
        },
        {
          name: "renews_itself",
          kind: "bool",
          label: { vi: "Tự gia hạn", en: "Automatic renewal" }
        },
        {
          name: "ending_clause",
          kind: "long_text",
          label: { vi: "Điều khoản chấm dứt", en: "Termination clause" },
          maxLength: 20000
        },
        {
          name: "publication",
          kind: "enum",
          label: { vi: "Công bố", en: "Publication" },
          choices: [
            { value: "not_decided", label: { vi: "Chưa quyết định", en: "Not decided" } },
            { value: "publish", label: { vi: "Công bố", en: "To be published" } },
            {
              value: "agreed_not_to",
              label: {
                vi: "Hai bên thỏa thuận không công bố",
                en: "Both sides agree not to publish"
              }
            }
          ]
        },
        {
          name: "original_kept_at",
          kind: "text",
          label: { vi: "Bản gốc giữ tại", en: "Original kept at" },
          hint: {
            vi: "Cơ quan ký giữ bản gốc (Điều 46(2)).",
            en: "The signing body keeps the original (Art. 46(2))."
          },
          maxLength: 400
        },
        {
          name: "signing_report",
          kind: "text",
          label: { vi: "Báo cáo sau khi ký (số, ngày)", en: "Report after signing (number, date)" },
          maxLength: 400
        },
        {
          name: "change_content",
          kind: "long_text",
          label: { vi: "Nội dung sửa đổi, gia hạn", en: "Content of the amendment or extension" },
          group: { vi: "Sửa đổi, gia hạn, chấm dứt", en: "Amendment, extension, ending" },
          maxLength: 20000
        },
        {
          name: "change_effective_on",
          kind: "date",
          label: {
            vi: "Sửa đổi, gia hạn có hiệu lực từ",
            en: "Amendment or extension in force from"
          }
        },
        {
          name: "change_notice",
          kind: "text",
          label: { vi: "Thông báo đã gửi (số, ngày)", en: "Notice sent (number, date)" },
          maxLength: 400
        },
        {
          name: "ended_because",
          kind: "long_text",
          label: {
            vi: "Lý do chấm dứt, rút, đình chỉ",
            en: "Reason for termination, withdrawal or suspension"
          },
          maxLength: 20000
        },
        {
          name: "ended_on",
          kind: "date",
          label: {
            vi: "Chấm dứt, rút, đình chỉ từ",
            en: "Terminated, withdrawn or suspended from"
          }
        },
        {
          name: "progress",
          kind: "long_text",
          label: { vi: "Tiến độ thực hiện", en: "Progress of implementation" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "idea", label: { vi: "Ý tưởng", en: "Idea" } },
            { value: "drafting", label: { vi: "Đang dự thảo", en: "Drafting" }, tone: "info" },
            {
              value: "consulting",
              label: { vi: "Đang lấy ý kiến", en: "In consultation" },
              tone: "warn"
            },
            {
              value: "consulting_security",
              label: { vi: "Lấy ý kiến quốc phòng, an ninh, đầu tư", en: "Security consultation" },
              tone: "warn"
            },
            {
              value: "absorbing",
              label: { vi: "Đang tiếp thu, giải trình", en: "Addressing opinions" },
              tone: "info"
            },
            {
              value: "dissent_referred",
              label: {
                vi: "Trình Thủ tướng vì có ý kiến không đồng ý",
                en: "Referred to the Prime Minister"
              },
              tone: "bad"
            },
            { value: "submitted", label: { vi: "Đã trình", en: "Submitted" }, tone: "warn" },
            {
              value: "approved",
              label: { vi: "Được phép ký", en: "Approved to sign" },
              tone: "ok"
            },
            { value: "refused", label: { vi: "Không được phép ký", en: "Refused" }, tone: "bad" },
            { value: "concluded", label: { vi: "Đã ký", en: "Signed" }, tone: "info" },
            { value: "in_force", label: { vi: "Đang có hiệu lực", en: "In force" }, tone: "ok" },
            { value: "amending", label: { vi: "Đang sửa đổi", en: "Being amended" }, tone: "warn" },
            {
              value: "extending",
              label: { vi: "Đang gia hạn", en: "Being extended" },
              tone: "warn"
            },
            {
              value: "suspended",
              label: { vi: "Tạm đình chỉ thực hiện", en: "Suspended" },
              tone: "bad"
            },
            { value: "withdrawn", label: { vi: "Đã rút khỏi", en: "Withdrawn" }, tone: "ended" },
            { value: "terminated", label: { vi: "Đã chấm dứt", en: "Terminated" }, tone: "ended" },
            { value: "expired", label: { vi: "Hết hiệu lực", en: "Expired" }, tone: "ended" },
            { value: "dropped", label: { vi: "Không tiếp tục", en: "Not pursued" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "idea", label: { vi: "Ý tưởng", en: "Idea" } },
        { value: "drafting", label: { vi: "Đang dự thảo", en: "Drafting" }, tone: "info" },
        {
          value: "consulting",
          label: { vi: "Đang lấy ý kiến", en: "In consultation" },
          tone: "warn"
        },
        {
          value: "consulting_security",
          label: { vi: "Lấy ý kiến quốc phòng, an ninh, đầu tư", en: "Security consultation" },
          tone: "warn"
        },
        {
          value: "absorbing",
          label: { vi: "Đang tiếp thu, giải trình", en: "Addressing opinions" },
          tone: "info"
        },
        {
          value: "dissent_referred",
          label: {
            vi: "Trình Thủ tướng vì có ý kiến không đồng ý",
            en: "Referred to the Prime Minister"
          },
          tone: "bad"
        },
        { value: "submitted", label: { vi: "Đã trình", en: "Submitted" }, tone: "warn" },
        { value: "approved", label: { vi: "Được phép ký", en: "Approved to sign" }, tone: "ok" },
        {
          value: "refused",
          label: { vi: "Không được phép ký", en: "Refused" },
          tone: "bad",
          final: true
        },
        { value: "concluded", label: { vi: "Đã ký", en: "Signed" }, tone: "info" },
        { value: "in_force", label: { vi: "Đang có hiệu lực", en: "In force" }, tone: "ok" },
        { value: "amending", label: { vi: "Đang sửa đổi", en: "Being amended" }, tone: "warn" },
        { value: "extending", label: { vi: "Đang gia hạn", en: "Being extended" }, tone: "warn" },
        {
          value: "suspended",
          label: { vi: "Tạm đình chỉ thực hiện", en: "Suspended" },
          tone: "bad"
        },
        { value: "withdrawn", label: { vi: "Đã rút khỏi", en: "Withdrawn" }, tone: "ended" },
        { value: "terminated", label: { vi: "Đã chấm dứt", en: "Terminated" }, tone: "ended" },
        { value: "expired", label: { vi: "Hết hiệu lực", en: "Expired" }, tone: "ended" },
        {
          value: "dropped",
          label: { vi: "Không tiếp tục", en: "Not pursued" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "draft",
          label: { vi: "Bắt đầu dự thảo", en: "Start drafting" },
          from: ["idea"],
          to: "drafting",
          inputs: [],
          needs: []
        },
        {
          action: "consult",
          label: { vi: "Gửi lấy ý kiến", en: "Send for consultation" },
          from: ["drafting"],
          to: "consulting",
          inputs: [],
          needs: ["consulted", "consultation_dossier", "content"]
        },
        {
          action: "skip_opinions",
          label: { vi: "Trình ngay (chỉ sửa tên)", en: "Submit at once (names only)" },
          from: ["drafting"],
          to: "absorbing",
          inputs: [],
          needs: []
        },
        {
          action: "recall",
          label: { vi: "Thu hồi để sửa dự thảo", en: "Recall to revise the draft" },
          from: ["consulting"],
          to: "drafting",
          inputs: [],
          needs: []
        },
        {
          action: "absorb",
          label: { vi: "Tiếp thu, giải trình", en: "Address the opinions" },
          from: ["consulting", "consulting_security"],
          to: "absorbing",
          inputs: [],
          needs: []
        },
        {
          action: "consult_security",
          label: { vi: "Hỏi Bộ theo Điều 25", en: "Ask the ministries of Art. 25" },
          from: ["absorbing"],
          to: "consulting_security",
          inputs: [],
          needs: []
        },
        {
          action: "refer_dissent",
          label: { vi: "Trình Thủ tướng", en: "Refer to the Prime Minister" },
          from: ["absorbing"],
          to: "dissent_referred",
          inputs: ["points_in_dispute"],
          needs: ["points_in_dispute"]
        },
        {
          action: "prime_minister_agrees",
          label: { vi: "Ghi Thủ tướng đồng ý", en: "Note the Prime Minister's consent" },
          from: ["dissent_referred"],
          to: "absorbing",
          inputs: ["prime_minister_document"],
          needs: ["prime_minister_document"]
        },
        {
          action: "prime_minister_refuses",
          label: { vi: "Ghi Thủ tướng không đồng ý", en: "Note the Prime Minister's refusal" },
          from: ["dissent_referred"],
          to: "refused",
          inputs: ["prime_minister_document"],
          needs: ["prime_minister_document"]
        },
        {
          action: "submit",
          label: { vi: "Trình", en: "Submit" },
          from: ["absorbing"],
          to: "submitted",
          inputs: [],
          needs: ["submission_dossier", "non_binding"]
        },
        {
          action: "return",
          label: { vi: "Trả lại", en: "Return" },
          from: ["submitted"],
          to: "absorbing",
          inputs: [],
          needs: []
        },
        {
          action: "approve",
          label: { vi: "Cho phép ký", en: "Approve signing" },
          from: ["submitted"],
          to: "approved",
          inputs: [
            "decision_number",
            "decision_date",
            "decision_reason",
            "party_consent",
            "publication"
          ],
          needs: ["decision_number", "decision_date"]
        },
        {
          action: "refuse",
          label: { vi: "Không cho phép ký", en: "Refuse signing" },
          from: ["submitted"],
          to: "refused",
          inputs: ["decision_number", "decision_date", "decision_reason"],
          needs: ["decision_number", "decision_date", "decision_reason"]
        },
        {
          action: "drop",
          label: { vi: "Không tiếp tục", en: "Do not pursue" },
          from: [
            "idea",
            "drafting",
            "consulting",
            "consulting_security",
            "absorbing",
            "submitted",
            "approved"
          ],
          to: "dropped",
          inputs: [],
          needs: []
        },
        {
          action: "conclude",
          label: { vi: "Ghi đã ký", en: "Note as signed" },
          from: ["approved"],
          to: "concluded",
          inputs: [
            "signed_on",
            "signed_at",
            "signatories",
            "original_kept_at",
            "in_force_on",
            "ends_on",
            "term"
          ],
          needs: ["signed_on", "signed_at", "signatories", "original_kept_at"]
        },
        {
          action: "report_signing",
          label: { vi: "Ghi đã báo cáo việc ký", en: "Note the report on the signing" },
          from: ["concluded"],
          to: "concluded",
          inputs: ["signing_report"],
          needs: ["signing_report"]
        },
        {
          action: "report_signing_later",
          label: { vi: "Ghi đã báo cáo việc ký", en: "Note the report on the signing" },
          from: ["in_force"],
          to: "in_force",
          inputs: ["signing_report"],
          needs: ["signing_report"]
        },
        {
          action: "enter_into_force",
          label: { vi: "Ghi có hiệu lực", en: "Note entry into force" },
          from: ["concluded"],
          to: "in_force",
          inputs: ["in_force_on", "ends_on", "publication"],
          needs: ["in_force_on"]
        },
        {
          action: "amend",
          label: { vi: "Sửa đổi", en: "Amend" },
          from: ["in_force"],
          to: "amending",
          inputs: [],
          needs: []
        },
        {
          action: "extend",
          label: { vi: "Gia hạn", en: "Extend" },
          from: ["in_force"],
          to: "extending",
          inputs: [],
          needs: []
        },
        {
          action: "complete_change",
          label: {
            vi: "Ghi sửa đổi, gia hạn có hiệu lực",
            en: "Note amendment or extension in force"
          },
          from: ["amending", "extending"],
          to: "in_force",
          inputs: [
            "change_content",
            "change_effective_on",
            "decision_number",
            "decision_date",
            "ends_on"
          ],
          needs: ["change_content", "change_effective_on", "decision_number"]
        },
        {
          action: "abandon_change",
          label: { vi: "Thôi sửa đổi, gia hạn", en: "Abandon the amendment or extension" },
          from: ["amending", "extending"],
          to: "in_force",
          inputs: [],
          needs: []
        },
        {
          action: "notify_change",
          label: { vi: "Ghi đã thông báo sửa đổi", en: "Note the notice of the change" },
          from: ["in_force"],
          to: "in_force",
          inputs: ["change_notice"],
          needs: ["change_notice"]
        },
        {
          action: "suspend",
          label: { vi: "Tạm đình chỉ", en: "Suspend" },
          from: ["in_force"],
          to: "suspended",
          inputs: ["ended_because", "ended_on"],
          needs: ["ended_because", "ended_on"]
        },
        {
          action: "resume",
          label: { vi: "Tiếp tục thực hiện", en: "Resume" },
          from: ["suspended"],
          to: "in_force",
          inputs: [],
          needs: []
        },
        {
          action: "withdraw",
          label: { vi: "Rút khỏi", en: "Withdraw" },
          from: ["in_force", "suspended"],
          to: "withdrawn",
          inputs: ["ended_because", "ended_on"],
          needs: ["ended_because", "ended_on"]
        },
        {
          action: "terminate",
          label: { vi: "Chấm dứt", en: "Terminate" },
          from: ["concluded", "in_force", "suspended", "amending", "extending"],
          to: "terminated",
          inputs: ["ended_because", "ended_on"],
          needs: ["ended_because", "ended_on"]
        },
        {
          action: "notify_end",
          label: { vi: "Ghi đã thông báo chấm dứt", en: "Note the notice of termination" },
          from: ["terminated"],
          to: "terminated",
          inputs: ["change_notice"],
          needs: ["change_notice"]
        },
        {
          action: "notify_withdrawal",
          label: { vi: "Ghi đã thông báo rút khỏi", en: "Note the notice of withdrawal" },
          from: ["withdrawn"],
          to: "withdrawn",
          inputs: ["change_notice"],
          needs: ["change_notice"]
        },
        {
          action: "expire",
          label: { vi: "Hết hiệu lực", en: "Expire" },
          from: ["in_force"],
          to: "expired",
          inputs: [],
          needs: []
        },
        {
          action: "reopen",
          label: { vi: "Ghi gia hạn muộn", en: "Note a late extension" },
          from: ["expired"],
          to: "extending",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "opinion",
      plural: "opinions",
      prefix: "opn",
      label: { vi: "Lượt ý kiến", en: "Opinion" },
      labelPlural: { vi: "Lượt ý kiến", en: "Opinions" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Cơ quan và nội dung hỏi", en: "Body and question" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "agreement",
          kind: "ref",
          label: { vi: "Thỏa thuận", en: "Agreement" },
          required: true,
          listed: true,
          targets: ["agreement"]
        },
        {
          name: "body",
          kind: "ref",
          label: { vi: "Cơ quan cho ý kiến", en: "Consulted body" },
          required: true,
          listed: true,
          targets: ["organisation"]
        },
        {
          name: "capacity",
          kind: "enum",
          label: { vi: "Tư cách", en: "Capacity" },
          required: true,
          listed: true,
          choices: [
            {
              value: "foreign_ministry",
              label: { vi: "Bộ Ngoại giao", en: "Ministry of Foreign Affairs" }
            },
            {
              value: "defence_ministry",
              label: { vi: "Bộ Quốc phòng", en: "Ministry of National Defence" }
            },
            {
              value: "public_security_ministry",
              label: { vi: "Bộ Công an", en: "Ministry of Public Security" }
            },
            { value: "finance_ministry", label: { vi: "Bộ Tài chính", en: "Ministry of Finance" } },
            {
              value: "foreign_affairs_agency",
              label: { vi: "Cơ quan ngoại vụ cấp tỉnh", en: "Provincial foreign affairs agency" }
            },
            {
              value: "body_concerned",
              label: { vi: "Cơ quan, tổ chức liên quan", en: "Body concerned" }
            },
            {
              value: "commune_consultee",
              label: {
                vi: "Công an tỉnh, Bộ Chỉ huy quân sự tỉnh, Sở liên quan (diện X)",
                en: "Provincial police, military command or department concerned (track X)"
              }
            }
          ]
        },
        {
          name: "basis",
          kind: "enum",
          label: { vi: "Căn cứ về thời hạn", en: "Basis of the term" },
          byFlow: true,
          choices: [
            {
              value: "province",
              label: { vi: "Điều 19(2) Luật 70/2020", en: "Art. 19(2), Law 70/2020" }
            },
            {
              value: "article_25",
              label: { vi: "Điều 25 Luật 70/2020", en: "Art. 25, Law 70/2020" }
            },
            {
              value: "department",
              label: { vi: "Điều 5(2) NĐ 64/2021", en: "Art. 5(2), Decree 64/2021" }
            },
            {
              value: "commune_agency",
              label: { vi: "Điều 7(2) NĐ 64/2021", en: "Art. 7(2), Decree 64/2021" }
            },
            {
              value: "commune_others",
              label: { vi: "Điều 7(5) NĐ 64/2021", en: "Art. 7(5), Decree 64/2021" }
            },
            {
              value: "inherited",
              label: { vi: "Điều 3(4) NĐ 177/2025", en: "Art. 3(4), Decree 177/2025" }
            },
            {
              value: "shortened",
              label: { vi: "Điều 39(2) Luật 70/2020", en: "Art. 39(2), Law 70/2020" }
            }
          ]
        },
        {
          name: "received_on",
          kind: "date",
          label: { vi: "Ngày nhận đủ hồ sơ", en: "Complete dossier received on" },
          hint: {
            vi: "Ngày này không tính; thời hạn tính từ ngày sau.",
            en: "This day does not count; the term runs from the next."
          },
          listed: true
        },
        {
          name: "lacking",
          kind: "long_text",
          label: { vi: "Hồ sơ còn thiếu", en: "Papers lacking" },
          maxLength: 20000
        },
        {
          name: "conclusion",
          kind: "enum",
          label: { vi: "Kết luận", en: "Conclusion" },
          group: { vi: "Trả lời", en: "Answer" },
          listed: true,
          choices: [
            { value: "agrees", label: { vi: "Đồng ý", en: "Agrees" }, tone: "ok" },
            {
              value: "agrees_with_conditions",
              label: { vi: "Đồng ý có điều kiện", en: "Agrees with conditions" },
              tone: "warn"
            },
            { value: "disagrees", label: { vi: "Không đồng ý", en: "Disagrees" }, tone: "bad" }
          ]
        },
        {
          name: "conditions",
          kind: "long_text",
          label: { vi: "Điều kiện hoặc lý do", en: "Conditions or reasons" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "points",
          kind: "rows",
          label: { vi: "Ý kiến theo từng nội dung", en: "Opinion by heading" },
          hint: { vi: "Điều 29, 30 Luật 70/2020.", en: "Art. 29 and 30, Law 70/2020." },
          columns: [
            {
              name: "heading",
              kind: "enum",
              label: { vi: "Nội dung", en: "Heading" },
              choices: [
                {
                  value: "need_and_purpose",
                  label: { vi: "Yêu cầu, mục đích", en: "Need and purpose" }
                },
                {
                  value: "national_interest",
                  label: { vi: "Lợi ích quốc gia, dân tộc", en: "National interest" }
                },
                {
                  value: "treaties",
                  label: { vi: "Phù hợp điều ước quốc tế", en: "Conformity with treaties" }
                },
                {
                  value: "rights_of_the_state",
                  label: {
                    vi: "Quyền, nghĩa vụ của Nhà nước",
                    en: "Rights and duties of the State"
                  }
                },
                {
                  value: "form_and_technique",
                  label: {
                    vi: "Tên gọi, hình thức, kỹ thuật văn bản",
                    en: "Name, form and drafting"
                  }
                },
                { value: "procedure", label: { vi: "Trình tự, thủ tục", en: "Procedure" } },
                {
                  value: "language_versions",
                  label: {
                    vi: "Sự thống nhất các bản ngôn ngữ",
                    en: "Agreement of the language versions"
                  }
                },
                {
                  value: "sector_policy",
                  label: { vi: "Chính sách của ngành", en: "Policy of the sector" }
                },
                {
                  value: "specialised_law",
                  label: { vi: "Pháp luật chuyên ngành", en: "Specialised law" }
                },
                { value: "feasibility", label: { vi: "Tính khả thi", en: "Feasibility" } }
              ]
            },
            {
              name: "text",
              kind: "long_text",
              label: { vi: "Ý kiến", en: "Opinion" },
              required: true,
              maxLength: 20000
            },
            {
              name: "absorbed",
              kind: "long_text",
              label: { vi: "Tiếp thu, giải trình", en: "How it was addressed" },
              maxLength: 20000
            }
          ]
        },
        {
          name: "document",
          kind: "text",
          label: { vi: "Số văn bản trả lời", en: "Number of the answer" },
          searched: true,
          maxLength: 100
        },
        {
          name: "document_date",
          kind: "date",
          label: { vi: "Ngày văn bản", en: "Date of the answer" }
        },
        {
          name: "recorded_on_behalf",
          kind: "bool",
          label: { vi: "Ghi thay cơ quan trả lời", en: "Recorded on behalf of the body" },
          byFlow: true
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "preparing", label: { vi: "Đang chuẩn bị", en: "Preparing" } },
            { value: "asked", label: { vi: "Đã gửi, chờ đủ hồ sơ", en: "Sent" }, tone: "info" },
            {
              value: "counting",
              label: { vi: "Đang chờ trả lời", en: "Awaiting answer" },
              tone: "warn"
            },
            {
              value: "supplementing",
              label: { vi: "Chờ bổ sung hồ sơ", en: "Awaiting supplement" }
            },
            { value: "answered", label: { vi: "Đã trả lời", en: "Answered" }, tone: "ok" },
            {
              value: "lapsed",
              label: { vi: "Hết hạn, không trả lời", en: "No answer in time" },
              tone: "bad"
            },
            { value: "recalled", label: { vi: "Đã thu hồi", en: "Recalled" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "preparing", label: { vi: "Đang chuẩn bị", en: "Preparing" } },
        { value: "asked", label: { vi: "Đã gửi, chờ đủ hồ sơ", en: "Sent" }, tone: "info" },
        {
          value: "counting",
          label: { vi: "Đang chờ trả lời", en: "Awaiting answer" },
          tone: "warn"
        },
        { value: "supplementing", label: { vi: "Chờ bổ sung hồ sơ", en: "Awaiting supplement" } },
        { value: "answered", label: { vi: "Đã trả lời", en: "Answered" }, tone: "ok" },
        {
          value: "lapsed",
          label: { vi: "Hết hạn, không trả lời", en: "No answer in time" },
          tone: "bad"
        },
        {
          value: "recalled",
          label: { vi: "Đã thu hồi", en: "Recalled" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "ask",
          label: { vi: "Gửi lấy ý kiến", en: "Send for opinion" },
          from: ["preparing"],
          to: "asked",
          inputs: [],
          needs: []
        },
        {
          action: "receive",
          label: { vi: "Ghi đã nhận đủ hồ sơ", en: "Note the complete dossier" },
          from: ["asked"],
          to: "counting",
          inputs: ["received_on"],
          needs: ["received_on"]
        },
        {
          action: "ask_supplement",
          label: { vi: "Yêu cầu bổ sung", en: "Ask for a supplement" },
          from: ["counting"],
          to: "supplementing",
          inputs: ["lacking"],
          needs: ["lacking"]
        },
        {
          action: "supplemented",
          label: { vi: "Ghi đã đủ hồ sơ", en: "Note the supplement" },
          from: ["supplementing"],
          to: "counting",
          inputs: [],
          needs: []
        },
        {
          action: "pass_on",
          label: { vi: "Ghi đã hỏi cơ quan khác", en: "Note that others were asked" },
          from: ["counting"],
          to: "counting",
          inputs: [],
          needs: []
        },
        {
          action: "answer",
          label: { vi: "Ghi ý kiến", en: "Enter the opinion" },
          from: ["counting", "lapsed"],
          to: "answered",
          inputs: ["conclusion", "conditions", "points", "document", "document_date"],
          needs: ["conclusion", "document", "document_date"]
        },
        {
          action: "note_lapse",
          label: { vi: "Ghi quá hạn, không trả lời", en: "Note that no answer came" },
          from: ["counting"],
          to: "lapsed",
          inputs: [],
          needs: []
        },
        {
          action: "lapse",
          label: { vi: "Hết hạn, không trả lời", en: "Lapse unanswered" },
          from: ["counting"],
          to: "lapsed",
          inputs: [],
          needs: []
        },
        {
          action: "recall",
          label: { vi: "Thu hồi", en: "Recall" },
          from: ["preparing", "asked", "counting", "supplementing"],
          to: "recalled",
          inputs: [],
          needs: []
        },
        {
          action: "correct",
          label: { vi: "Sửa ý kiến đã ghi", en: "Correct the opinion" },
          from: ["answered"],
          to: "answered",
          inputs: ["conclusion", "conditions", "points", "document", "document_date"],
          needs: []
        }
      ]
    },
    {
      type: "investment_project",
      plural: "investment-projects",
      prefix: "prj",
      label: { vi: "Dự án đầu tư", en: "Investment project" },
      labelPlural: { vi: "Dự án đầu tư", en: "Investment projects" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên dự án", en: "Project" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "investor",
          kind: "party",
          label: { vi: "Nhà đầu tư", en: "Investor" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "partners",
          kind: "party",
          multiple: true,
          label: { vi: "Các bên tham gia", en: "Parties taking part" },
          targets: ["organisation", "partner"]
        },
        {
          name: "country",
          kind: "code",
          label: { vi: "Nước đầu tư", en: "Investor's country" },
          required: true,
          listed: true,
          searched: true,
          list: "countries"
        },
        {
          name: "province",
          kind: "code",
          label: { vi: "Địa phương", en: "Province" },
          required: true,
          listed: true,
          list: "provinces"
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          searched: true,
          list: "sectors"
        },
        {
          name: "vsic",
          kind: "code",
          multiple: true,
          label: { vi: "Ngành kinh tế (VSIC)", en: "Industry (VSIC)" },
          list: "vsic"
        },
        {
          name: "site",
          kind: "text",
          label: { vi: "Địa điểm", en: "Site" },
          searched: true,
          maxLength: 400
        },
        {
          name: "status",
          kind: "enum",
          label: { vi: "Diễn biến", en: "Progress" },
          listed: true,
          choices: [
            { value: "active", label: { vi: "Đang tiến triển", en: "Progressing" }, tone: "ok" },
            { value: "delayed", label: { vi: "Chậm", en: "Delayed" }, tone: "warn" },
            { value: "dormant", label: { vi: "Tạm lắng", en: "Dormant" } },
            { value: "lost", label: { vi: "Không thành", en: "Lost" }, tone: "ended" }
          ]
        },
        {
          name: "status_because",
          kind: "long_text",
          label: { vi: "Lý do của diễn biến", en: "Reason for the progress" },
          maxLength: 20000
        },
        { name: "look_again_on", kind: "date", label: { vi: "Ngày xem lại", en: "Look again on" } },
        {
          name: "occasion",
          kind: "text",
          label: { vi: "Nhân dịp", en: "Occasion" },
          hint: { vi: "Ví dụ chuyến thăm cấp cao.", en: "For example a high-level visit." },
          searched: true,
          maxLength: 400
        },
        {
          name: "agreements",
          kind: "ref",
          multiple: true,
          label: { vi: "Thỏa thuận", en: "Agreements" },
          group: { vi: "Chuỗi", en: "Chain" },
          targets: ["agreement"]
        },
        {
          name: "commitments",
          kind: "ref",
          multiple: true,
          label: { vi: "Cam kết", en: "Commitments" },
          targets: ["commitment"]
        },
        {
          name: "offers",
          kind: "ref",
          multiple: true,
          label: { vi: "Chào mời", en: "Offers" },
          targets: ["offer"]
        },
        {
          name: "licence_number",
          kind: "text",
          label: { vi: "Số giấy chứng nhận", en: "Certificate number" },
          group: { vi: "Giấy chứng nhận", en: "Certificate" },
          searched: true,
          maxLength: 60
        },
        { name: "licensed_on", kind: "date", label: { vi: "Ngày cấp", en: "Granted on" } },
        {
          name: "description",
          kind: "long_text",
          label: { vi: "Mô tả", en: "Description" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "ended_because",
          kind: "long_text",
          label: { vi: "Lý do kết thúc", en: "Reason for ending" },
          maxLength: 20000
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Giai đoạn", en: "Stage" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "interest", label: { vi: "Có quan tâm", en: "Interested" } },
            { value: "survey", label: { vi: "Đang khảo sát", en: "Surveying" }, tone: "info" },
            {
              value: "in_principle",
              label: { vi: "Đang xin chủ trương", en: "Seeking approval in principle" },
              tone: "warn"
            },
            { value: "licensed", label: { vi: "Đã cấp giấy", en: "Licensed" }, tone: "info" },
            {
              value: "disbursing",
              label: { vi: "Đang giải ngân", en: "Disbursing" },
              tone: "info"
            },
            { value: "operating", label: { vi: "Đang hoạt động", en: "Operating" }, tone: "ok" },
            { value: "ended", label: { vi: "Đã kết thúc", en: "Ended" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "interest", label: { vi: "Có quan tâm", en: "Interested" } },
        { value: "survey", label: { vi: "Đang khảo sát", en: "Surveying" }, tone: "info" },
        {
          value: "in_principle",
          label: { vi: "Đang xin chủ trương", en: "Seeking approval in principle" },
          tone: "warn"
        },
        { value: "licensed", label: { vi: "Đã cấp giấy", en: "Licensed" }, tone: "info" },
        { value: "disbursing", label: { vi: "Đang giải ngân", en: "Disbursing" }, tone: "info" },
        { value: "operating", label: { vi: "Đang hoạt động", en: "Operating" }, tone: "ok" },
        { value: "ended", label: { vi: "Đã kết thúc", en: "Ended" }, tone: "ended", final: true }
      ],
      steps: [
        {
          action: "survey",
          label: { vi: "Ghi khảo sát", en: "Note a survey" },
          from: ["interest"],
          to: "survey",
          inputs: [],
          needs: []
        },
        {
          action: "seek_approval",
          label: { vi: "Ghi xin chủ trương", en: "Note as seeking approval" },
          from: ["interest", "survey"],
          to: "in_principle",
          inputs: ["site"],
          needs: ["site"]
        },
        {
          action: "license",
          label: { vi: "Ghi đã cấp giấy", en: "Note as licensed" },
          from: ["survey", "in_principle"],
          to: "licensed",
          inputs: ["licence_number", "licensed_on"],
          needs: ["licence_number", "licensed_on"]
        },
        {
          action: "disburse",
          label: { vi: "Ghi bắt đầu giải ngân", en: "Note first disbursement" },
          from: ["licensed"],
          to: "disbursing",
          inputs: [],
          needs: []
        },
        {
          action: "operate",
          label: { vi: "Ghi hoạt động", en: "Note as operating" },
          from: ["licensed", "disbursing"],
          to: "operating",
          inputs: [],
          needs: []
        },
        {
          action: "end",
          label: { vi: "Kết thúc", en: "End" },
          from: ["interest", "survey", "in_principle", "licensed", "disbursing", "operating"],
          to: "ended",
          inputs: ["ended_because", "status", "status_because"],
          needs: ["ended_because"]
        }
      ]
    },
    {
      type: "capital_event",
      plural: "capital-events",
      prefix: "cap",
      label: { vi: "Biến động vốn", en: "Capital event" },
      labelPlural: { vi: "Biến động vốn", en: "Capital events" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Diễn giải", en: "Description" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "project",
          kind: "ref",
          label: { vi: "Dự án", en: "Project" },
          required: true,
          listed: true,
          targets: ["investment_project"]
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            { value: "granted", label: { vi: "Cấp mới", en: "Newly granted" }, tone: "ok" },
            { value: "raised", label: { vi: "Điều chỉnh tăng", en: "Raised" }, tone: "ok" },
            { value: "cut", label: { vi: "Điều chỉnh giảm", en: "Cut" }, tone: "warn" },
            { value: "ended", label: { vi: "Chấm dứt", en: "Ended" }, tone: "ended" }
          ]
        },
        {
          name: "amount",
          kind: "money",
          label: { vi: "Vốn", en: "Capital" },
          required: true,
          listed: true
        },
        {
          name: "dated",
          kind: "date",
          label: { vi: "Ngày", en: "Date" },
          required: true,
          listed: true
        },
        {
          name: "document",
          kind: "text",
          label: { vi: "Văn bản", en: "Document" },
          searched: true,
          maxLength: 400
        },
        { name: "note", kind: "long_text", label: { vi: "Ghi chú", en: "Note" }, maxLength: 20000 }
      ],
      states: [],
      steps: []
    },
    {
      type: "source_document",
      plural: "source-documents",
      prefix: "doc",
      label: { vi: "Văn bản nguồn", en: "Source document" },
      labelPlural: { vi: "Văn bản nguồn", en: "Source documents" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên văn bản", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 500
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            { value: "article", label: { vi: "Bài báo", en: "Article" } },
            { value: "report", label: { vi: "Báo cáo", en: "Report" } },
            { value: "letter", label: { vi: "Công văn, thư", en: "Official letter" } },
            { value: "speech", label: { vi: "Phát biểu", en: "Speech" } },
            { value: "decision", label: { vi: "Quyết định", en: "Decision" } },
            { value: "dispatch", label: { vi: "Điện, thông báo", en: "Dispatch or notice" } },
            { value: "plan", label: { vi: "Kế hoạch, đề án", en: "Plan or scheme" } },
            { value: "minutes", label: { vi: "Biên bản", en: "Minutes" } },
            { value: "legal_text", label: { vi: "Văn bản pháp luật", en: "Legal text" } },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "issuer",
          kind: "text",
          label: { vi: "Cơ quan, tác giả", en: "Issuer or author" },
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "number",
          kind: "text",
          label: { vi: "Số, ký hiệu", en: "Number" },
          searched: true,
          maxLength: 100
        },
        { name: "date", kind: "date", label: { vi: "Ngày", en: "Date" }, listed: true },
        {
          name: "publisher",
          kind: "text",
          label: { vi: "Nơi đăng", en: "Published in" },
          searched: true,
          maxLength: 400
        },
        {
          name: "address",
          kind: "text",
          label: { vi: "Địa chỉ để đọc", en: "Address to read it" },
          maxLength: 400
        },
        {
          name: "language",
          kind: "code",
          label: { vi: "Ngôn ngữ", en: "Language" },
          list: "languages"
        },
        {
          name: "text",
          kind: "long_text",
          label: { vi: "Tóm tắt", en: "Summary" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "answer_by",
          kind: "date",
          label: { vi: "Hạn trả lời", en: "Answer wanted by" },
          listed: true
        },
        {
          name: "original",
          kind: "long_text",
          label: { vi: "Nguyên văn", en: "Original words" },
          hint: {
            vi: "Chỉ văn bản gửi tới cơ quan; không chép bài báo.",
            en: "Only letters sent to the office; no copied articles."
          },
          searched: true,
          maxLength: 60000,
          personal: true
        }
      ],
      states: [],
      steps: []
    },
    {
      type: "fact",
      plural: "facts",
      prefix: "fct",
      label: { vi: "Số liệu có nguồn", en: "Sourced figure" },
      labelPlural: { vi: "Số liệu có nguồn", en: "Sourced figures" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Nội dung số liệu", en: "Statement" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            {
              value: "agreement",
              label: { vi: "Thỏa thuận, ghi nhớ", en: "Agreements and memoranda" }
            },
            { value: "flight", label: { vi: "Chuyến bay", en: "Flights" } },
            {
              value: "citizen_protection",
              label: { vi: "Bảo hộ công dân", en: "Citizen protection" }
            },
            { value: "heritage", label: { vi: "Di sản", en: "Heritage" } },
            { value: "event", label: { vi: "Sự kiện", en: "Events" } },
            { value: "production", label: { vi: "Sản lượng", en: "Production" } },
            { value: "trade", label: { vi: "Tiêu thụ", en: "Sales" } },
            { value: "trade_export", label: { vi: "Xuất khẩu", en: "Exports" } },
            {
              value: "foreign_investment",
              label: { vi: "Đầu tư nước ngoài", en: "Foreign investment" }
            },
            { value: "delegation", label: { vi: "Đoàn", en: "Delegations" } },
            { value: "border", label: { vi: "Biên giới", en: "Borders" } },
            { value: "network", label: { vi: "Mạng lưới", en: "Networks" } },
            {
              value: "policy_document",
              label: { vi: "Văn bản chính sách", en: "Policy documents" }
            },
            { value: "partner", label: { vi: "Đối tác", en: "Partners" } },
            { value: "request", label: { vi: "Đề nghị", en: "Requests" } },
            { value: "protection", label: { vi: "Vụ việc", en: "Protection cases" } },
            { value: "context", label: { vi: "Bối cảnh", en: "Context" } }
          ]
        },
        { name: "value", kind: "decimal", label: { vi: "Giá trị", en: "Value" }, listed: true },
        {
          name: "qualifier",
          kind: "enum",
          label: { vi: "Mức độ", en: "Qualifier" },
          hint: {
            vi: "Giữ đúng chữ của nguồn: hơn, gần, khoảng …",
            en: "Keep the word of the source: more than, nearly, about …"
          },
          required: true,
          listed: true,
          choices: [
            { value: "exact", label: { vi: "đúng", en: "exactly" } },
            { value: "more_than", label: { vi: "hơn", en: "more than" } },
            { value: "nearly", label: { vi: "gần", en: "nearly" } },
            { value: "about", label: { vi: "khoảng", en: "about" } },
            { value: "about_more_than", label: { vi: "khoảng hơn", en: "about, more than" } },
            { value: "at_least", label: { vi: "ít nhất", en: "at least" } },
            { value: "first", label: { vi: "đầu tiên", en: "first" } },
            { value: "planned", label: { vi: "dự kiến", en: "planned" } }
          ]
        },
        {
          name: "unit",
          kind: "enum",
          label: { vi: "Đơn vị", en: "Unit" },
          listed: true,
          choices: [
            { value: "none", label: { vi: "Không có", en: "none" } },
            { value: "agreement", label: { vi: "thỏa thuận", en: "agreements" } },
            { value: "flight", label: { vi: "chuyến bay", en: "flights" } },
            { value: "person", label: { vi: "người", en: "people" } },
            { value: "inscription", label: { vi: "danh hiệu", en: "inscriptions" } },
            { value: "event", label: { vi: "sự kiện", en: "events" } },
            { value: "ordinal", label: { vi: "lần thứ", en: "ordinal" } },
            { value: "tonne", label: { vi: "tấn", en: "tonnes" } },
            { value: "percent", label: { vi: "%", en: "%" } },
            { value: "shipment", label: { vi: "lô hàng", en: "shipments" } },
            { value: "venue", label: { vi: "điểm cầu", en: "points" } },
            { value: "project", label: { vi: "dự án", en: "projects" } },
            { value: "money", label: { vi: "tiền", en: "money" } },
            { value: "visit", label: { vi: "chuyến thăm", en: "visits" } },
            { value: "kilometre", label: { vi: "km", en: "km" } },
            { value: "pilot", label: { vi: "đợt thí điểm", en: "pilots" } },
            { value: "corridor", label: { vi: "tuyến", en: "corridors" } },
            { value: "delegation", label: { vi: "đoàn", en: "delegations" } },
            { value: "term", label: { vi: "nhiệm kỳ", en: "terms" } },
            { value: "document", label: { vi: "văn bản", en: "documents" } },
            { value: "pillar", label: { vi: "trụ cột", en: "pillars" } },
            { value: "country", label: { vi: "nước", en: "countries" } },
            { value: "conference", label: { vi: "hội nghị", en: "conferences" } },
            { value: "meeting", label: { vi: "cuộc kết nối", en: "meetings" } },
            { value: "locality", label: { vi: "địa phương", en: "localities" } },
            { value: "region", label: { vi: "khu vực", en: "regions" } },
            { value: "case_of_protection", label: { vi: "vụ việc", en: "protection cases" } },
            { value: "exhibition", label: { vi: "triển lãm", en: "exhibitions" } },
            { value: "year", label: { vi: "năm", en: "years" } },
            { value: "channel", label: { vi: "kênh", en: "channels" } }
          ]
        },
        {
          name: "currency",
          kind: "text",
          label: { vi: "Đồng tiền", en: "Currency" },
          maxLength: 3
        },
        {
          name: "period_from",
          kind: "text",
          label: { vi: "Kỳ từ", en: "Period from" },
          hint: {
            vi: "Năm, năm-tháng hoặc ngày, như nguồn nêu.",
            en: "Year, month or day, as the source has it."
          },
          listed: true,
          maxLength: 10
        },
        {
          name: "period_to",
          kind: "text",
          label: { vi: "Kỳ đến", en: "Period to" },
          listed: true,
          maxLength: 10
        },
        { name: "as_of", kind: "text", label: { vi: "Tính đến", en: "As of" }, maxLength: 10 },
        {
          name: "province",
          kind: "code",
          label: { vi: "Địa phương", en: "Province" },
          hint: {
            vi: "Tên đơn vị tại thời điểm đó; để trống là cả nước.",
            en: "The unit as it was then; empty means the whole country."
          },
          listed: true,
          list: "provinces"
        },
        {
          name: "parties",
          kind: "text",
          multiple: true,
          label: { vi: "Các bên", en: "Parties" },
          searched: true,
          maxLength: 400
        },
        {
          name: "speaker",
          kind: "text",
          label: { vi: "Người nói", en: "Speaker" },
          searched: true,
          maxLength: 400
        },
        {
          name: "note",
          kind: "long_text",
          label: { vi: "Ghi chú", en: "Note" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "sources",
          kind: "rows",
          label: { vi: "Nguồn", en: "Sources" },
          group: { vi: "Nguồn", en: "Sources" },
          required: true,
          columns: [
            {
              name: "document",
              kind: "ref",
              label: { vi: "Văn bản nguồn", en: "Source document" },
              required: true,
              targets: ["source_document"]
            },
            {
              name: "quote",
              kind: "text",
              label: { vi: "Câu trích (tối đa 25 từ)", en: "Quotation (at most 25 words)" },
              required: true,
              maxLength: 400
            }
          ]
        },
        {
          name: "parts",
          kind: "ref",
          multiple: true,
          label: { vi: "Là tổng của", en: "Is the total of" },
          targets: ["fact"]
        }
      ],
      states: [],
      steps: []
    },
    {
      type: "annual_programme",
      plural: "annual-programmes",
      prefix: "apr",
      label: { vi: "Chương trình năm", en: "Annual programme" },
      labelPlural: { vi: "Chương trình năm", en: "Annual programmes" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên chương trình", en: "Programme" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "year",
          kind: "number",
          label: { vi: "Năm", en: "Year" },
          required: true,
          listed: true
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            { value: "outbound", label: { vi: "Đoàn ra", en: "Outbound delegations" } },
            { value: "inbound", label: { vi: "Đoàn vào", en: "Inbound delegations" } }
          ]
        },
        {
          name: "lines",
          kind: "rows",
          label: { vi: "Các đoàn dự kiến", en: "Planned delegations" },
          searched: true,
          columns: [
            {
              name: "content",
              kind: "text",
              label: { vi: "Nội dung", en: "Content" },
              required: true,
              maxLength: 400
            },
            {
              name: "country",
              kind: "code",
              label: { vi: "Nước", en: "Country" },
              list: "countries"
            },
            {
              name: "purpose",
              kind: "enum",
              label: { vi: "Loại mục đích", en: "Kind of purpose" },
              choices: [
                {
                  value: "cooperation_talks",
                  label: { vi: "Hội đàm, trao đổi hợp tác", en: "Cooperation talks" }
                },
                {
                  value: "trade_and_investment",
                  label: {
                    vi: "Xúc tiến thương mại, đầu tư",
                    en: "Trade and investment promotion"
                  }
                },
                { value: "conference", label: { vi: "Dự hội nghị, hội thảo", en: "Conference" } },
                {
                  value: "culture_and_tourism",
                  label: { vi: "Văn hóa, du lịch", en: "Culture and tourism" }
                },
                { value: "training", label: { vi: "Đào tạo, bồi dưỡng", en: "Training" } },
                {
                  value: "overseas_vietnamese",
                  label: { vi: "Công tác người Việt Nam ở nước ngoài", en: "Vietnamese abroad" }
                },
                {
                  value: "party_work",
                  label: { vi: "Đối ngoại Đảng", en: "Party external relations" }
                },
                {
                  value: "friendship",
                  label: { vi: "Đối ngoại nhân dân, hữu nghị", en: "People-to-people friendship" }
                },
                {
                  value: "ceremony",
                  label: { vi: "Thăm, chúc mừng, lễ tân", en: "Visit, congratulation, protocol" }
                },
                { value: "other", label: { vi: "Khác", en: "Other" } }
              ]
            },
            { name: "month", kind: "number", label: { vi: "Tháng dự kiến", en: "Planned month" } },
            { name: "people", kind: "number", label: { vi: "Số người", en: "People" } },
            {
              name: "fund",
              kind: "enum",
              label: { vi: "Nguồn kinh phí", en: "Source of money" },
              choices: [
                { value: "state_budget", label: { vi: "Ngân sách nhà nước", en: "State budget" } },
                { value: "party_budget", label: { vi: "Ngân sách Đảng", en: "Party budget" } },
                { value: "host_pays", label: { vi: "Phía mời đài thọ", en: "Paid by the host" } },
                { value: "project", label: { vi: "Kinh phí dự án", en: "Project" } },
                { value: "enterprise", label: { vi: "Doanh nghiệp chi trả", en: "Enterprise" } },
                { value: "own_means", label: { vi: "Tự túc", en: "Own means" } },
                { value: "other", label: { vi: "Nguồn khác", en: "Other source" } }
              ]
            },
            {
              name: "body",
              kind: "ref",
              label: { vi: "Cơ quan chủ trì", en: "Leading body" },
              targets: ["organisation"]
            }
          ]
        },
        {
          name: "approval_document",
          kind: "text",
          label: { vi: "Văn bản phê duyệt (số, ký hiệu)", en: "Approving document (number, sign)" },
          group: { vi: "Phê duyệt", en: "Approval" },
          listed: true,
          searched: true,
          maxLength: 100
        },
        {
          name: "approved_on",
          kind: "date",
          label: { vi: "Ngày phê duyệt", en: "Approved on" },
          listed: true
        },
        {
          name: "approved_by",
          kind: "text",
          label: { vi: "Cơ quan, người phê duyệt", en: "Approved by" },
          maxLength: 400
        },
        {
          name: "source",
          kind: "ref",
          label: { vi: "Bản văn bản phê duyệt", en: "Text of the approving document" },
          targets: ["source_document"]
        },
        {
          name: "adjustments",
          kind: "rows",
          label: { vi: "Điều chỉnh, bổ sung", en: "Adjustments" },
          columns: [
            {
              name: "document",
              kind: "text",
              label: { vi: "Văn bản (số, ký hiệu)", en: "Document (number, sign)" },
              required: true,
              maxLength: 400
            },
            { name: "date", kind: "date", label: { vi: "Ngày", en: "Date" } },
            {
              name: "content",
              kind: "text",
              label: { vi: "Nội dung", en: "Content" },
              maxLength: 1000
            }
          ]
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "drafting", label: { vi: "Đang soạn", en: "Being drafted" } },
            { value: "submitted", label: { vi: "Đã trình", en: "Submitted" }, tone: "info" },
            { value: "approved", label: { vi: "Đã duyệt", en: "Approved" }, tone: "ok" },
            { value: "closed", label: { vi: "Đã kết thúc năm", en: "Year closed" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "drafting", label: { vi: "Đang soạn", en: "Being drafted" } },
        { value: "submitted", label: { vi: "Đã trình", en: "Submitted" }, tone: "info" },
        { value: "approved", label: { vi: "Đã duyệt", en: "Approved" }, tone: "ok" },
        {
          value: "closed",
          label: { vi: "Đã kết thúc năm", en: "Year closed" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "submit",
          label: { vi: "Trình phê duyệt", en: "Submit for approval" },
          from: ["drafting"],
          to: "submitted",
          inputs: [],
          needs: ["lines"]
        },
        {
          action: "return_draft",
          label: { vi: "Trả lại bổ sung", en: "Return for completion" },
          from: ["submitted"],
          to: "drafting",
          inputs: [],
          needs: []
        },
        {
          action: "approve",
          label: { vi: "Ghi đã phê duyệt", en: "Note the approval" },
          from: ["submitted"],
          to: "approved",
          inputs: ["approval_document", "approved_on", "approved_by", "source"],
          needs: ["approval_document", "approved_on"]
        },
        {
          action: "adjust",
          label: { vi: "Điều chỉnh, bổ sung", en: "Adjust" },
          from: ["approved"],
          to: "approved",
          inputs: ["adjustments", "lines"],
          needs: ["adjustments"]
        },
        {
          action: "close",
          label: { vi: "Kết thúc năm", en: "Close the year" },
          from: ["approved"],
          to: "closed",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "delegation_limit",
      plural: "delegation-limits",
      prefix: "dlm",
      label: { vi: "Quy định về đoàn ra", en: "Limit on trips abroad" },
      labelPlural: { vi: "Quy định về đoàn ra", en: "Limits on trips abroad" },
      title: "source",
      fields: [
        {
          name: "source",
          kind: "text",
          label: {
            vi: "Quy định tại (số, ký hiệu văn bản)",
            en: "Set by (number and sign of the document)"
          },
          required: true,
          listed: true,
          searched: true,
          maxLength: 200
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Quy định về", en: "Limit on" },
          required: true,
          listed: true,
          choices: [
            {
              value: "trips_per_year",
              label: {
                vi: "Số chuyến của một người trong năm",
                en: "Trips of one person in a year"
              }
            },
            {
              value: "people_head_of_province",
              label: {
                vi: "Số người, đoàn do người đứng đầu tỉnh dẫn đầu",
                en: "People, led by the head of the province"
              }
            },
            {
              value: "people_deputy_head_of_province",
              label: {
                vi: "Số người, đoàn do cấp phó người đứng đầu dẫn đầu",
                en: "People, led by a deputy of the head"
              }
            },
            {
              value: "people_head_of_department",
              label: {
                vi: "Số người, đoàn do lãnh đạo sở, xã dẫn đầu",
                en: "People, led by a head of department or commune"
              }
            },
            {
              value: "people_other",
              label: { vi: "Số người, đoàn khác", en: "People, other delegations" }
            },
            {
              value: "days_per_country",
              label: { vi: "Số ngày ở một nước", en: "Days in one country" }
            },
            {
              value: "countries",
              label: { vi: "Số nước của chuyến đi", en: "Countries of the trip" }
            },
            {
              value: "days_per_trip",
              label: { vi: "Số ngày của chuyến đi", en: "Days of the trip" }
            },
            {
              value: "key_leaders_per_body",
              label: {
                vi: "Số lãnh đạo chủ chốt cùng cơ quan trong đoàn",
                en: "Key leaders of one body in the delegation"
              }
            },
            {
              value: "same_content_years",
              label: {
                vi: "Số năm không lặp nơi đến và nội dung",
                en: "Years without the same place and content"
              }
            },
            {
              value: "passport_months",
              label: {
                vi: "Số tháng hộ chiếu còn hạn sau ngày về",
                en: "Months the passport is valid after the return"
              }
            }
          ]
        },
        {
          name: "value",
          kind: "number",
          label: { vi: "Mức", en: "Value" },
          required: true,
          listed: true
        },
        {
          name: "valid_from",
          kind: "date",
          label: { vi: "Áp dụng từ ngày", en: "From" },
          required: true,
          listed: true
        },
        {
          name: "valid_until",
          kind: "date",
          label: { vi: "Đến hết ngày", en: "Until the end of" },
          listed: true
        },
        {
          name: "document",
          kind: "ref",
          label: { vi: "Văn bản nguồn", en: "Source document" },
          targets: ["source_document"]
        },
        { name: "note", kind: "long_text", label: { vi: "Ghi chú", en: "Note" }, maxLength: 20000 }
      ],
      states: [],
      steps: []
    },
    {
      type: "outbound_delegation",
      plural: "outbound-delegations",
      prefix: "odl",
      label: { vi: "Đoàn ra", en: "Outbound delegation" },
      labelPlural: { vi: "Đoàn ra", en: "Outbound delegations" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên đoàn, mục đích", en: "Delegation and purpose" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "level",
          kind: "enum",
          label: { vi: "Cấp", en: "Level" },
          required: true,
          listed: true,
          choices: [
            { value: "province", label: { vi: "Cấp tỉnh", en: "Province" } },
            { value: "department", label: { vi: "Cấp sở, ban, ngành", en: "Department" } },
            { value: "commune", label: { vi: "Cấp xã", en: "Commune" } }
          ]
        },
        {
          name: "rank",
          kind: "enum",
          label: { vi: "Cấp trưởng đoàn", en: "Rank of the leader" },
          required: true,
          listed: true,
          choices: [
            {
              value: "head_of_province",
              label: {
                vi: "Người đứng đầu cấp ủy, HĐND, UBND cấp tỉnh",
                en: "Head of the Party committee, People's Council or People's Committee of the province"
              }
            },
            {
              value: "deputy_head_of_province",
              label: {
                vi: "Cấp phó của người đứng đầu cấp tỉnh",
                en: "Deputy head of the province"
              }
            },
            {
              value: "head_of_department",
              label: {
                vi: "Lãnh đạo sở, ban, ngành, cấp xã",
                en: "Head of a department or commune"
              }
            },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "led_by_centre",
          kind: "bool",
          label: { vi: "Do Trung ương chủ trì", en: "Led by the central level" }
        },
        {
          name: "purpose",
          kind: "enum",
          label: { vi: "Loại mục đích", en: "Kind of purpose" },
          required: true,
          listed: true,
          choices: [
            {
              value: "cooperation_talks",
              label: { vi: "Hội đàm, trao đổi hợp tác", en: "Cooperation talks" }
            },
            {
              value: "trade_and_investment",
              label: { vi: "Xúc tiến thương mại, đầu tư", en: "Trade and investment promotion" }
            },
            { value: "conference", label: { vi: "Dự hội nghị, hội thảo", en: "Conference" } },
            {
              value: "culture_and_tourism",
              label: { vi: "Văn hóa, du lịch", en: "Culture and tourism" }
            },
            { value: "training", label: { vi: "Đào tạo, bồi dưỡng", en: "Training" } },
            {
              value: "overseas_vietnamese",
              label: { vi: "Công tác người Việt Nam ở nước ngoài", en: "Vietnamese abroad" }
            },
            {
              value: "party_work",
              label: { vi: "Đối ngoại Đảng", en: "Party external relations" }
            },
            {
              value: "friendship",
              label: { vi: "Đối ngoại nhân dân, hữu nghị", en: "People-to-people friendship" }
            },
            {
              value: "ceremony",
              label: { vi: "Thăm, chúc mừng, lễ tân", en: "Visit, congratulation, protocol" }
            },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "content",
          kind: "long_text",
          label: { vi: "Nội dung làm việc", en: "Content of the work" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "departs_on",
          kind: "date",
          label: { vi: "Ngày đi", en: "Departs on" },
          group: { vi: "Đi đâu, khi nào", en: "Where and when" },
          listed: true
        },
        {
          name: "returns_on",
          kind: "date",
          label: { vi: "Ngày về", en: "Returns on" },
          listed: true
        },
        {
          name: "stops",
          kind: "rows",
          label: { vi: "Nước và nơi đến", en: "Countries and places" },
          searched: true,
          columns: [
            {
              name: "country",
              kind: "code",
              label: { vi: "Nước", en: "Country" },
              required: true,
              list: "countries"
            },
            { name: "place", kind: "text", label: { vi: "Nơi đến", en: "Place" }, maxLength: 400 },
            { name: "arrives", kind: "date", label: { vi: "Ngày đến", en: "Arrives" } },
            { name: "leaves", kind: "date", label: { vi: "Ngày rời", en: "Leaves" } }
          ]
        },
        {
          name: "countries",
          kind: "code",
          multiple: true,
          label: { vi: "Các nước đến", en: "Countries" },
          listed: true,
          byFlow: true,
          list: "countries"
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn", en: "Territories" },
          hint: {
            vi: "Cơ quan đại diện phụ trách địa bàn sẽ thấy hồ sơ.",
            en: "The mission in charge of the territory sees the record."
          },
          targets: ["territory"]
        },
        {
          name: "partners",
          kind: "party",
          multiple: true,
          label: { vi: "Đối tác làm việc", en: "Partners met" },
          targets: ["organisation", "partner"]
        },
        {
          name: "inviter",
          kind: "text",
          label: { vi: "Bên mời", en: "Inviter" },
          searched: true,
          maxLength: 400
        },
        {
          name: "invitation",
          kind: "text",
          label: { vi: "Thư mời (số, ngày)", en: "Letter of invitation (number, date)" },
          maxLength: 400
        },
        {
          name: "sources",
          kind: "ref",
          multiple: true,
          label: { vi: "Văn bản nguồn", en: "Source documents" },
          targets: ["source_document"]
        },
        {
          name: "invited_by_enterprise",
          kind: "bool",
          label: {
            vi: "Doanh nghiệp tổ chức hoặc mời đích danh",
            en: "Organised by or invited by name by an enterprise"
          }
        },
        {
          name: "members",
          kind: "rows",
          label: { vi: "Thành viên", en: "Members" },
          group: { vi: "Thành phần", en: "Members" },
          searched: true,
          columns: [
            {
              name: "name",
              kind: "text",
              label: { vi: "Họ và tên", en: "Full name" },
              required: true,
              maxLength: 400,
              personal: true
            },
            {
              name: "post",
              kind: "text",
              label: { vi: "Chức vụ", en: "Post" },
              maxLength: 400,
              personal: true
            },
            {
              name: "address_form",
              kind: "text",
              label: { vi: "Cách xưng hô", en: "Form of address" },
              maxLength: 400
            },
            {
              name: "body",
              kind: "ref",
              label: { vi: "Cơ quan", en: "Body" },
              targets: ["organisation"]
            },
            {
              name: "role",
              kind: "enum",
              label: { vi: "Vai trò", en: "Role" },
              choices: [
                { value: "leader", label: { vi: "Trưởng đoàn", en: "Leader" } },
                { value: "deputy_leader", label: { vi: "Phó trưởng đoàn", en: "Deputy leader" } },
                { value: "member", label: { vi: "Thành viên", en: "Member" } },
                { value: "interpreter", label: { vi: "Phiên dịch", en: "Interpreter" } },
                { value: "staff", label: { vi: "Phục vụ", en: "Staff" } }
              ]
            },
            {
              name: "key_leader",
              kind: "bool",
              label: { vi: "Lãnh đạo chủ chốt", en: "Key leader" }
            },
            {
              name: "passport_kind",
              kind: "enum",
              label: { vi: "Loại hộ chiếu", en: "Kind of passport" },
              choices: [
                { value: "diplomatic", label: { vi: "Ngoại giao", en: "Diplomatic" } },
                { value: "official", label: { vi: "Công vụ", en: "Official" } },
                { value: "ordinary", label: { vi: "Phổ thông", en: "Ordinary" } }
              ]
            },
            {
              name: "passport_expires",
              kind: "date",
              label: { vi: "Hộ chiếu hết hạn", en: "Passport expires" },
              personal: true
            }
          ]
        },
        { name: "people", kind: "number", label: { vi: "Số người", en: "People" }, byFlow: true },
        {
          name: "annual_programme",
          kind: "ref",
          label: { vi: "Chương trình năm", en: "Annual programme" },
          hint: {
            vi: "Để trống khi ngoài kế hoạch; chương trình đã duyệt mới tính là trong kế hoạch.",
            en: "Leave empty outside the plan; only an approved programme counts as in the plan."
          },
          group: { vi: "Kế hoạch và kinh phí", en: "Plan and money" },
          targets: ["annual_programme"]
        },
        {
          name: "in_programme",
          kind: "bool",
          label: { vi: "Trong chương trình năm", en: "In the yearly programme" },
          listed: true,
          byFlow: true
        },
        {
          name: "programme_document",
          kind: "text",
          label: { vi: "Văn bản chương trình năm", en: "Document of the yearly programme" },
          byFlow: true,
          maxLength: 400
        },
        {
          name: "unplanned_because",
          kind: "long_text",
          label: { vi: "Lý do ngoài kế hoạch", en: "Reason outside the plan" },
          maxLength: 20000
        },
        {
          name: "fund",
          kind: "enum",
          label: { vi: "Nguồn kinh phí", en: "Source of money" },
          required: true,
          listed: true,
          choices: [
            { value: "state_budget", label: { vi: "Ngân sách nhà nước", en: "State budget" } },
            { value: "party_budget", label: { vi: "Ngân sách Đảng", en: "Party budget" } },
            { value: "host_pays", label: { vi: "Phía mời đài thọ", en: "Paid by the host" } },
            { value: "project", label: { vi: "Kinh phí dự án", en: "Project" } },
            { value: "enterprise", label: { vi: "Doanh nghiệp chi trả", en: "Enterprise" } },
            { value: "own_means", label: { vi: "Tự túc", en: "Own means" } },
            { value: "other", label: { vi: "Nguồn khác", en: "Other source" } }
          ]
        },
        {
          name: "costs",
          kind: "rows",
          label: { vi: "Dự toán", en: "Cost estimate" },
          columns: [
            {
              name: "item",
              kind: "text",
              label: { vi: "Khoản chi", en: "Item" },
              required: true,
              maxLength: 400
            },
            {
              name: "fund",
              kind: "enum",
              label: { vi: "Nguồn", en: "Source of money" },
              choices: [
                { value: "state_budget", label: { vi: "Ngân sách nhà nước", en: "State budget" } },
                { value: "party_budget", label: { vi: "Ngân sách Đảng", en: "Party budget" } },
                { value: "host_pays", label: { vi: "Phía mời đài thọ", en: "Paid by the host" } },
                { value: "project", label: { vi: "Kinh phí dự án", en: "Project" } },
                { value: "enterprise", label: { vi: "Doanh nghiệp chi trả", en: "Enterprise" } },
                { value: "own_means", label: { vi: "Tự túc", en: "Own means" } },
                { value: "other", label: { vi: "Nguồn khác", en: "Other source" } }
              ]
            },
            { name: "amount", kind: "money", label: { vi: "Số tiền", en: "Amount" } }
          ]
        },
        {
          name: "programme",
          kind: "rows",
          label: { vi: "Chương trình", en: "Programme" },
          columns: [
            {
              name: "starts",
              kind: "instant",
              label: { vi: "Bắt đầu", en: "Starts" },
              required: true
            },
            { name: "ends", kind: "instant", label: { vi: "Kết thúc", en: "Ends" } },
            { name: "place", kind: "text", label: { vi: "Địa điểm", en: "Place" }, maxLength: 400 },
            {
              name: "content",
              kind: "text",
              label: { vi: "Nội dung", en: "Content of the work" },
              required: true,
              maxLength: 1000
            },
            {
              name: "counterpart",
              kind: "text",
              label: { vi: "Gặp ai", en: "Whom they meet" },
              maxLength: 400
            },
            {
              name: "interpreter",
              kind: "text",
              label: { vi: "Phiên dịch", en: "Interpreter" },
              maxLength: 400
            },
            {
              name: "needs_interpreter",
              kind: "bool",
              label: { vi: "Cần phiên dịch", en: "Needs an interpreter" }
            },
            {
              name: "vehicle",
              kind: "text",
              label: { vi: "Xe, phương tiện", en: "Vehicle" },
              maxLength: 400
            }
          ]
        },
        {
          name: "consulted",
          kind: "ref",
          multiple: true,
          label: { vi: "Cơ quan được hỏi ý kiến", en: "Bodies asked for an opinion" },
          group: { vi: "Thẩm định và quyết định", en: "Appraisal and decision" },
          targets: ["organisation"]
        },
        {
          name: "opinions",
          kind: "long_text",
          label: { vi: "Ý kiến các cơ quan", en: "Opinions of the bodies" },
          maxLength: 20000
        },
        {
          name: "exceeds_because",
          kind: "long_text",
          label: { vi: "Lý do vượt quy định", en: "Why a limit is exceeded" },
          hint: {
            vi: "Khi vượt số chuyến, số người, số ngày hoặc số nước.",
            en: "When the trips, people, days or countries exceed a limit."
          },
          maxLength: 20000
        },
        {
          name: "decision_number",
          kind: "text",
          label: { vi: "Số quyết định", en: "Number of the decision" },
          searched: true,
          maxLength: 100
        },
        {
          name: "decision_date",
          kind: "date",
          label: { vi: "Ngày quyết định", en: "Date of the decision" }
        },
        {
          name: "decision_by",
          kind: "text",
          label: { vi: "Người quyết định", en: "Decided by" },
          maxLength: 400
        },
        {
          name: "missions",
          kind: "ref",
          multiple: true,
          label: { vi: "Cơ quan đại diện ở nước đến", en: "Missions in the countries visited" },
          hint: {
            vi: "Nghị định 08/2003/NĐ-CP, Điều 9(2): báo nội dung, chương trình và kết quả.",
            en: "Decree 08/2003/NĐ-CP, Art. 9(2): tell the content, the programme and the results."
          },
          group: { vi: "Báo cơ quan đại diện", en: "Telling the mission" },
          targets: ["organisation"]
        },
        {
          name: "mission_told_on",
          kind: "date",
          label: { vi: "Ngày báo trước chuyến đi", en: "Mission told before the trip on" }
        },
        {
          name: "mission_told_by",
          kind: "text",
          label: { vi: "Văn bản báo", en: "By which document" },
          maxLength: 400
        },
        {
          name: "results",
          kind: "long_text",
          label: { vi: "Kết quả", en: "Results" },
          group: { vi: "Kết quả", en: "Results" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "report_document",
          kind: "text",
          label: { vi: "Báo cáo (số, ký hiệu)", en: "Report (number, sign)" },
          maxLength: 100
        },
        { name: "report_date", kind: "date", label: { vi: "Ngày báo cáo", en: "Report date" } },
        {
          name: "mission_results_on",
          kind: "date",
          label: {
            vi: "Ngày báo kết quả cho cơ quan đại diện",
            en: "Mission told of the results on"
          }
        },
        {
          name: "paper_file",
          kind: "text",
          label: { vi: "Hồ sơ giấy lưu tại", en: "Paper file kept at" },
          maxLength: 400
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "proposed", label: { vi: "Đề xuất", en: "Proposed" } },
            {
              value: "appraising",
              label: { vi: "Đang thẩm định", en: "Under appraisal" },
              tone: "info"
            },
            {
              value: "asking_superior",
              label: { vi: "Xin ý kiến cấp trên", en: "Asking the higher level" },
              tone: "warn"
            },
            { value: "approved", label: { vi: "Đã cho phép", en: "Permitted" }, tone: "ok" },
            { value: "refused", label: { vi: "Không cho phép", en: "Not permitted" }, tone: "bad" },
            {
              value: "mission_told",
              label: { vi: "Đã báo cơ quan đại diện", en: "Mission told" },
              tone: "ok"
            },
            { value: "under_way", label: { vi: "Đang đi", en: "Under way" }, tone: "info" },
            {
              value: "awaiting_report",
              label: { vi: "Chờ báo cáo kết quả", en: "Awaiting the report" },
              tone: "warn"
            },
            { value: "reported", label: { vi: "Đã báo cáo", en: "Reported" }, tone: "ok" },
            {
              value: "following",
              label: { vi: "Theo dõi cam kết", en: "Following commitments" },
              tone: "info"
            },
            { value: "closed", label: { vi: "Đã kết thúc", en: "Closed" }, tone: "ended" },
            { value: "cancelled", label: { vi: "Đã hủy", en: "Cancelled" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "proposed", label: { vi: "Đề xuất", en: "Proposed" } },
        {
          value: "appraising",
          label: { vi: "Đang thẩm định", en: "Under appraisal" },
          tone: "info"
        },
        {
          value: "asking_superior",
          label: { vi: "Xin ý kiến cấp trên", en: "Asking the higher level" },
          tone: "warn"
        },
        { value: "approved", label: { vi: "Đã cho phép", en: "Permitted" }, tone: "ok" },
        {
          value: "refused",
          label: { vi: "Không cho phép", en: "Not permitted" },
          tone: "bad",
          final: true
        },
        {
          value: "mission_told",
          label: { vi: "Đã báo cơ quan đại diện", en: "Mission told" },
          tone: "ok"
        },
        { value: "under_way", label: { vi: "Đang đi", en: "Under way" }, tone: "info" },
        {
          value: "awaiting_report",
          label: { vi: "Chờ báo cáo kết quả", en: "Awaiting the report" },
          tone: "warn"
        },
        { value: "reported", label: { vi: "Đã báo cáo", en: "Reported" }, tone: "ok" },
        {
          value: "following",
          label: { vi: "Theo dõi cam kết", en: "Following commitments" },
          tone: "info"
        },
        { value: "closed", label: { vi: "Đã kết thúc", en: "Closed" }, tone: "ended", final: true },
        {
          value: "cancelled",
          label: { vi: "Đã hủy", en: "Cancelled" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "submit",
          label: { vi: "Trình thẩm định", en: "Submit for appraisal" },
          from: ["proposed"],
          to: "appraising",
          inputs: [],
          needs: ["departs_on", "returns_on", "stops", "members", "content"]
        },
        {
          action: "enter_past",
          label: {
            vi: "Ghi đoàn đã thực hiện (hồ sơ cũ)",
            en: "Enter a trip already made (old register)"
          },
          from: ["proposed"],
          to: "closed",
          inputs: ["departs_on", "returns_on", "decision_number", "decision_date"],
          needs: ["departs_on", "returns_on", "decision_number"]
        },
        {
          action: "return_draft",
          label: { vi: "Trả lại bổ sung", en: "Return for completion" },
          from: ["appraising", "asking_superior"],
          to: "proposed",
          inputs: [],
          needs: []
        },
        {
          action: "ask_superior",
          label: { vi: "Xin ý kiến cấp trên", en: "Ask the higher level" },
          from: ["appraising"],
          to: "asking_superior",
          inputs: [],
          needs: []
        },
        {
          action: "approve",
          label: { vi: "Cho phép", en: "Permit" },
          from: ["appraising", "asking_superior"],
          to: "approved",
          inputs: ["decision_number", "decision_date", "decision_by", "exceeds_because"],
          needs: ["decision_number", "decision_date"]
        },
        {
          action: "refuse",
          label: { vi: "Không cho phép", en: "Refuse" },
          from: ["appraising", "asking_superior"],
          to: "refused",
          inputs: [],
          needs: []
        },
        {
          action: "tell_mission",
          label: { vi: "Ghi đã báo cơ quan đại diện", en: "Note that the mission was told" },
          from: ["approved"],
          to: "mission_told",
          inputs: ["missions", "mission_told_on", "mission_told_by"],
          needs: ["missions", "mission_told_on"]
        },
        {
          action: "depart",
          label: { vi: "Ghi đã lên đường", en: "Note the departure" },
          from: ["mission_told"],
          to: "under_way",
          inputs: [],
          needs: []
        },
        {
          action: "depart_untold",
          label: {
            vi: "Ghi đã lên đường khi chưa báo cơ quan đại diện",
            en: "Note the departure without telling the mission"
          },
          from: ["approved"],
          to: "under_way",
          inputs: [],
          needs: []
        },
        {
          action: "come_back",
          label: { vi: "Ghi đã về", en: "Note the return" },
          from: ["under_way"],
          to: "awaiting_report",
          inputs: ["returns_on"],
          needs: ["returns_on"]
        },
        {
          action: "report",
          label: { vi: "Ghi đã báo cáo kết quả", en: "Note the report" },
          from: ["awaiting_report"],
          to: "reported",
          inputs: ["results", "report_document", "report_date"],
          needs: ["results", "report_document", "report_date"]
        },
        {
          action: "tell_results",
          label: {
            vi: "Ghi đã báo kết quả cho cơ quan đại diện",
            en: "Note that the mission was told of the results"
          },
          from: ["reported"],
          to: "following",
          inputs: ["mission_results_on"],
          needs: ["mission_results_on"]
        },
        {
          action: "close",
          label: { vi: "Kết thúc hồ sơ", en: "Close the record" },
          from: ["following"],
          to: "closed",
          inputs: [],
          needs: []
        },
        {
          action: "cancel",
          label: { vi: "Hủy đoàn", en: "Cancel the trip" },
          from: ["proposed", "appraising", "asking_superior", "approved", "mission_told"],
          to: "cancelled",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "inbound_delegation",
      plural: "inbound-delegations",
      prefix: "idl",
      label: { vi: "Đoàn vào", en: "Inbound delegation" },
      labelPlural: { vi: "Đoàn vào", en: "Inbound delegations" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên đoàn", en: "Delegation" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "rank",
          kind: "enum",
          label: { vi: "Cấp khách", en: "Rank of the guest" },
          required: true,
          listed: true,
          choices: [
            {
              value: "head_of_state_or_government",
              label: {
                vi: "Nguyên thủ, người đứng đầu Chính phủ",
                en: "Head of State or Government"
              }
            },
            {
              value: "minister",
              label: { vi: "Bộ trưởng và tương đương", en: "Minister or equal" }
            },
            {
              value: "vice_minister",
              label: { vi: "Thứ trưởng và tương đương", en: "Vice minister or equal" }
            },
            {
              value: "head_of_locality",
              label: { vi: "Lãnh đạo địa phương nước ngoài", en: "Leader of a foreign locality" }
            },
            {
              value: "ambassador",
              label: { vi: "Đại sứ, Tổng lãnh sự", en: "Ambassador, consul general" }
            },
            {
              value: "head_of_enterprise",
              label: {
                vi: "Lãnh đạo doanh nghiệp, tổ chức",
                en: "Leader of an enterprise or organisation"
              }
            },
            { value: "expert", label: { vi: "Chuyên gia, học giả", en: "Expert, scholar" } },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "led_by_centre",
          kind: "bool",
          label: { vi: "Do Trung ương chủ trì", en: "Led by the central level" }
        },
        {
          name: "unannounced",
          kind: "bool",
          label: { vi: "Chương trình chưa công bố", en: "Programme not made public" },
          hint: {
            vi: "Chỉ giữ nơi lưu hồ sơ giấy; không nhập chương trình, thành phần.",
            en: "Only where the paper file lies is kept; no programme, no names."
          }
        },
        {
          name: "paper_file",
          kind: "text",
          label: { vi: "Hồ sơ giấy lưu tại", en: "Paper file kept at" },
          maxLength: 400
        },
        {
          name: "purpose",
          kind: "enum",
          label: { vi: "Loại mục đích", en: "Kind of purpose" },
          required: true,
          listed: true,
          choices: [
            {
              value: "cooperation_talks",
              label: { vi: "Hội đàm, trao đổi hợp tác", en: "Cooperation talks" }
            },
            {
              value: "trade_and_investment",
              label: { vi: "Xúc tiến thương mại, đầu tư", en: "Trade and investment promotion" }
            },
            { value: "conference", label: { vi: "Dự hội nghị, hội thảo", en: "Conference" } },
            {
              value: "culture_and_tourism",
              label: { vi: "Văn hóa, du lịch", en: "Culture and tourism" }
            },
            { value: "training", label: { vi: "Đào tạo, bồi dưỡng", en: "Training" } },
            {
              value: "overseas_vietnamese",
              label: { vi: "Công tác người Việt Nam ở nước ngoài", en: "Vietnamese abroad" }
            },
            {
              value: "party_work",
              label: { vi: "Đối ngoại Đảng", en: "Party external relations" }
            },
            {
              value: "friendship",
              label: { vi: "Đối ngoại nhân dân, hữu nghị", en: "People-to-people friendship" }
            },
            {
              value: "ceremony",
              label: { vi: "Thăm, chúc mừng, lễ tân", en: "Visit, congratulation, protocol" }
            },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "content",
          kind: "long_text",
          label: { vi: "Nội dung làm việc", en: "Content of the work" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "country",
          kind: "code",
          label: { vi: "Nước", en: "Country" },
          required: true,
          listed: true,
          list: "countries"
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn", en: "Territories" },
          targets: ["territory"]
        },
        {
          name: "partners",
          kind: "party",
          multiple: true,
          label: { vi: "Đối tác", en: "Partners" },
          targets: ["organisation", "partner"]
        },
        {
          name: "arrives_on",
          kind: "date",
          label: { vi: "Ngày đến", en: "Arrives on" },
          group: { vi: "Thời gian, thành phần", en: "Time and people" },
          listed: true
        },
        {
          name: "leaves_on",
          kind: "date",
          label: { vi: "Ngày đi", en: "Leaves on" },
          listed: true
        },
        {
          name: "guests",
          kind: "rows",
          label: { vi: "Danh sách khách", en: "Guests" },
          searched: true,
          columns: [
            {
              name: "name",
              kind: "text",
              label: { vi: "Họ và tên", en: "Full name" },
              required: true,
              maxLength: 400,
              personal: true
            },
            {
              name: "post",
              kind: "text",
              label: { vi: "Chức vụ", en: "Post" },
              maxLength: 400,
              personal: true
            },
            {
              name: "address_form",
              kind: "text",
              label: { vi: "Cách xưng hô", en: "Form of address" },
              maxLength: 400
            },
            { name: "body", kind: "text", label: { vi: "Cơ quan", en: "Body" }, maxLength: 400 },
            { name: "gift", kind: "text", label: { vi: "Tặng phẩm", en: "Gift" }, maxLength: 400 }
          ]
        },
        {
          name: "guest_count",
          kind: "number",
          label: { vi: "Số khách dự kiến", en: "Expected number of guests" }
        },
        { name: "people", kind: "number", label: { vi: "Số người", en: "People" }, byFlow: true },
        {
          name: "language",
          kind: "code",
          label: { vi: "Ngôn ngữ làm việc", en: "Working language" },
          list: "languages"
        },
        {
          name: "hosts",
          kind: "ref",
          multiple: true,
          label: { vi: "Cơ quan đón tiếp", en: "Receiving bodies" },
          group: { vi: "Lễ tân", en: "Protocol" },
          listed: true,
          targets: ["organisation"]
        },
        {
          name: "host_leader",
          kind: "text",
          label: { vi: "Lãnh đạo chủ trì tiếp", en: "Leader who receives" },
          maxLength: 400,
          personal: true
        },
        {
          name: "host_leader_post",
          kind: "text",
          label: { vi: "Chức vụ của lãnh đạo tiếp", en: "Post of that leader" },
          maxLength: 400
        },
        {
          name: "reception",
          kind: "enum",
          label: { vi: "Mức đón tiếp", en: "Level of reception" },
          choices: [
            { value: "official", label: { vi: "Đón chính thức", en: "Official reception" } },
            { value: "working", label: { vi: "Thăm làm việc", en: "Working visit" } },
            { value: "courtesy", label: { vi: "Chào xã giao", en: "Courtesy call" } },
            { value: "private_visit", label: { vi: "Thăm cá nhân", en: "Private visit" } }
          ]
        },
        {
          name: "host_comes_to_guest",
          kind: "bool",
          label: { vi: "Chủ nhà đến chỗ khách", en: "The host comes to the guest" }
        },
        {
          name: "seating",
          kind: "long_text",
          label: { vi: "Sơ đồ chỗ ngồi", en: "Seating plan" },
          maxLength: 20000
        },
        {
          name: "programme",
          kind: "rows",
          label: { vi: "Chương trình", en: "Programme" },
          columns: [
            {
              name: "starts",
              kind: "instant",
              label: { vi: "Bắt đầu", en: "Starts" },
              required: true
            },
            { name: "ends", kind: "instant", label: { vi: "Kết thúc", en: "Ends" } },
            { name: "place", kind: "text", label: { vi: "Địa điểm", en: "Place" }, maxLength: 400 },
            {
              name: "content",
              kind: "text",
              label: { vi: "Nội dung", en: "Content of the work" },
              required: true,
              maxLength: 1000
            },
            {
              name: "counterpart",
              kind: "text",
              label: { vi: "Gặp ai", en: "Whom they meet" },
              maxLength: 400
            },
            {
              name: "interpreter",
              kind: "text",
              label: { vi: "Phiên dịch", en: "Interpreter" },
              maxLength: 400
            },
            {
              name: "needs_interpreter",
              kind: "bool",
              label: { vi: "Cần phiên dịch", en: "Needs an interpreter" }
            },
            {
              name: "vehicle",
              kind: "text",
              label: { vi: "Xe, phương tiện", en: "Vehicle" },
              maxLength: 400
            }
          ]
        },
        {
          name: "fund",
          kind: "enum",
          label: { vi: "Nguồn kinh phí", en: "Source of money" },
          choices: [
            { value: "state_budget", label: { vi: "Ngân sách nhà nước", en: "State budget" } },
            { value: "party_budget", label: { vi: "Ngân sách Đảng", en: "Party budget" } },
            { value: "host_pays", label: { vi: "Phía mời đài thọ", en: "Paid by the host" } },
            { value: "project", label: { vi: "Kinh phí dự án", en: "Project" } },
            { value: "enterprise", label: { vi: "Doanh nghiệp chi trả", en: "Enterprise" } },
            { value: "own_means", label: { vi: "Tự túc", en: "Own means" } },
            { value: "other", label: { vi: "Nguồn khác", en: "Other source" } }
          ]
        },
        {
          name: "costs",
          kind: "rows",
          label: { vi: "Dự toán", en: "Cost estimate" },
          columns: [
            {
              name: "item",
              kind: "text",
              label: { vi: "Khoản chi", en: "Item" },
              required: true,
              maxLength: 400
            },
            {
              name: "fund",
              kind: "enum",
              label: { vi: "Nguồn", en: "Source of money" },
              choices: [
                { value: "state_budget", label: { vi: "Ngân sách nhà nước", en: "State budget" } },
                { value: "party_budget", label: { vi: "Ngân sách Đảng", en: "Party budget" } },
                { value: "host_pays", label: { vi: "Phía mời đài thọ", en: "Paid by the host" } },
                { value: "project", label: { vi: "Kinh phí dự án", en: "Project" } },
                { value: "enterprise", label: { vi: "Doanh nghiệp chi trả", en: "Enterprise" } },
                { value: "own_means", label: { vi: "Tự túc", en: "Own means" } },
                { value: "other", label: { vi: "Nguồn khác", en: "Other source" } }
              ]
            },
            { name: "amount", kind: "money", label: { vi: "Số tiền", en: "Amount" } }
          ]
        },
        {
          name: "request_document",
          kind: "text",
          label: { vi: "Văn bản xin phép (số, ký hiệu)", en: "Request (number, sign)" },
          group: { vi: "Cho phép", en: "Permission" },
          searched: true,
          maxLength: 100
        },
        {
          name: "request_date",
          kind: "date",
          label: { vi: "Ngày văn bản xin phép", en: "Date of the request" }
        },
        {
          name: "request_by",
          kind: "text",
          label: { vi: "Đơn vị xin phép", en: "Requested by" },
          maxLength: 400
        },
        {
          name: "sources",
          kind: "ref",
          multiple: true,
          label: { vi: "Văn bản nguồn", en: "Source documents" },
          targets: ["source_document"]
        },
        {
          name: "consulted",
          kind: "ref",
          multiple: true,
          label: { vi: "Cơ quan được hỏi ý kiến", en: "Bodies asked for an opinion" },
          targets: ["organisation"]
        },
        {
          name: "opinions",
          kind: "long_text",
          label: { vi: "Ý kiến các cơ quan", en: "Opinions of the bodies" },
          maxLength: 20000
        },
        {
          name: "annual_programme",
          kind: "ref",
          label: { vi: "Chương trình năm", en: "Annual programme" },
          targets: ["annual_programme"]
        },
        {
          name: "in_programme",
          kind: "bool",
          label: { vi: "Trong chương trình năm", en: "In the yearly programme" },
          listed: true,
          byFlow: true
        },
        {
          name: "permit_number",
          kind: "text",
          label: { vi: "Văn bản cho phép (số, ký hiệu)", en: "Permission (number, sign)" },
          searched: true,
          maxLength: 100
        },
        {
          name: "permit_date",
          kind: "date",
          label: { vi: "Ngày văn bản cho phép", en: "Date of the permission" }
        },
        {
          name: "results",
          kind: "long_text",
          label: { vi: "Kết quả", en: "Results" },
          group: { vi: "Kết quả", en: "Results" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "report_document",
          kind: "text",
          label: { vi: "Báo cáo (số, ký hiệu)", en: "Report (number, sign)" },
          maxLength: 100
        },
        { name: "report_date", kind: "date", label: { vi: "Ngày báo cáo", en: "Report date" } },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "announced", label: { vi: "Mới báo", en: "Announced" } },
            {
              value: "appraising",
              label: { vi: "Đang thẩm định", en: "Under appraisal" },
              tone: "info"
            },
            { value: "permitted", label: { vi: "Đã cho phép", en: "Permitted" }, tone: "ok" },
            { value: "declined", label: { vi: "Không tiếp", en: "Not received" }, tone: "bad" },
            { value: "receiving", label: { vi: "Đang đón", en: "Being received" }, tone: "info" },
            {
              value: "awaiting_report",
              label: { vi: "Chờ báo cáo kết quả", en: "Awaiting the report" },
              tone: "warn"
            },
            { value: "reported", label: { vi: "Đã báo cáo", en: "Reported" }, tone: "ok" },
            { value: "closed", label: { vi: "Đã kết thúc", en: "Closed" }, tone: "ended" },
            { value: "cancelled", label: { vi: "Đã hủy", en: "Cancelled" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "announced", label: { vi: "Mới báo", en: "Announced" } },
        {
          value: "appraising",
          label: { vi: "Đang thẩm định", en: "Under appraisal" },
          tone: "info"
        },
        { value: "permitted", label: { vi: "Đã cho phép", en: "Permitted" }, tone: "ok" },
        {
          value: "declined",
          label: { vi: "Không tiếp", en: "Not received" },
          tone: "bad",
          final: true
        },
        { value: "receiving", label: { vi: "Đang đón", en: "Being received" }, tone: "info" },
        {
          value: "awaiting_report",
          label: { vi: "Chờ báo cáo kết quả", en: "Awaiting the report" },
          tone: "warn"
        },
        { value: "reported", label: { vi: "Đã báo cáo", en: "Reported" }, tone: "ok" },
        { value: "closed", label: { vi: "Đã kết thúc", en: "Closed" }, tone: "ended", final: true },
        {
          value: "cancelled",
          label: { vi: "Đã hủy", en: "Cancelled" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "submit",
          label: { vi: "Trình thẩm định", en: "Submit for appraisal" },
          from: ["announced"],
          to: "appraising",
          inputs: [],
          needs: ["arrives_on", "leaves_on", "hosts", "content"]
        },
        {
          action: "enter_past",
          label: {
            vi: "Ghi đoàn đã thực hiện (hồ sơ cũ)",
            en: "Enter a visit already made (old register)"
          },
          from: ["announced"],
          to: "closed",
          inputs: ["arrives_on", "leaves_on", "guest_count", "permit_number"],
          needs: ["arrives_on", "leaves_on"]
        },
        {
          action: "return_draft",
          label: { vi: "Trả lại bổ sung", en: "Return for completion" },
          from: ["appraising"],
          to: "announced",
          inputs: [],
          needs: []
        },
        {
          action: "permit",
          label: { vi: "Cho phép", en: "Permit" },
          from: ["appraising"],
          to: "permitted",
          inputs: ["permit_number", "permit_date"],
          needs: ["permit_number", "permit_date"]
        },
        {
          action: "decline",
          label: { vi: "Không tiếp", en: "Decline" },
          from: ["announced", "appraising"],
          to: "declined",
          inputs: [],
          needs: []
        },
        {
          action: "receive",
          label: { vi: "Ghi đã đến", en: "Note the arrival" },
          from: ["permitted"],
          to: "receiving",
          inputs: [],
          needs: []
        },
        {
          action: "see_off",
          label: { vi: "Ghi đã về", en: "Note the departure" },
          from: ["receiving"],
          to: "awaiting_report",
          inputs: ["leaves_on", "guest_count"],
          needs: ["leaves_on"]
        },
        {
          action: "report",
          label: { vi: "Ghi đã báo cáo kết quả", en: "Note the report" },
          from: ["awaiting_report"],
          to: "reported",
          inputs: ["results", "report_document", "report_date"],
          needs: ["results"]
        },
        {
          action: "close",
          label: { vi: "Kết thúc hồ sơ", en: "Close the record" },
          from: ["reported"],
          to: "closed",
          inputs: [],
          needs: []
        },
        {
          action: "cancel",
          label: { vi: "Hủy", en: "Cancel" },
          from: ["announced", "appraising", "permitted"],
          to: "cancelled",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "letter",
      plural: "letters",
      prefix: "ltr",
      label: { vi: "Văn bản", en: "Letter" },
      labelPlural: { vi: "Văn bản", en: "Letters and documents" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Trích yếu", en: "Subject" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 500
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Tên loại", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            { value: "official_letter", label: { vi: "Công văn", en: "Official letter" } },
            { value: "submission", label: { vi: "Tờ trình", en: "Submission" } },
            { value: "report", label: { vi: "Báo cáo", en: "Report" } },
            { value: "notice", label: { vi: "Thông báo", en: "Notice" } },
            { value: "decision", label: { vi: "Quyết định", en: "Decision" } },
            { value: "plan", label: { vi: "Kế hoạch", en: "Plan" } },
            { value: "transmittal_slip", label: { vi: "Phiếu trình", en: "Transmittal slip" } },
            { value: "invitation", label: { vi: "Giấy mời", en: "Invitation" } },
            { value: "minutes", label: { vi: "Biên bản", en: "Minutes" } },
            { value: "attachment", label: { vi: "Tài liệu kèm theo", en: "Enclosure" } },
            {
              value: "foreign_letter",
              label: { vi: "Thư gửi đối tác nước ngoài", en: "Letter to a foreign partner" }
            }
          ]
        },
        {
          name: "template_code",
          kind: "text",
          label: { vi: "Mẫu", en: "Template" },
          maxLength: 60
        },
        {
          name: "number",
          kind: "text",
          label: { vi: "Số", en: "Number" },
          hint: {
            vi: "Cấp khi ban hành, liên tục trong năm theo cơ quan và tên loại.",
            en: "Given on issue, without gap in the year for each office and kind."
          },
          listed: true,
          searched: true,
          byFlow: true,
          maxLength: 11
        },
        {
          name: "sign",
          kind: "text",
          label: { vi: "Ký hiệu", en: "Sign" },
          listed: true,
          searched: true,
          maxLength: 30
        },
        {
          name: "issued_on",
          kind: "date",
          label: { vi: "Ngày ban hành", en: "Date of issue" },
          listed: true
        },
        {
          name: "superior_body",
          kind: "text",
          label: { vi: "Cơ quan chủ quản", en: "Superior body" },
          group: { vi: "Thể thức", en: "Form" },
          maxLength: 200
        },
        {
          name: "issuing_body",
          kind: "text",
          label: { vi: "Cơ quan ban hành", en: "Issuing body" },
          required: true,
          maxLength: 200
        },
        { name: "place", kind: "text", label: { vi: "Địa danh", en: "Place" }, maxLength: 100 },
        {
          name: "addressees",
          kind: "text",
          multiple: true,
          label: { vi: "Kính gửi", en: "Addressees" },
          maxLength: 400
        },
        {
          name: "bases",
          kind: "text",
          multiple: true,
          label: { vi: "Căn cứ", en: "Legal grounds" },
          maxLength: 400
        },
        {
          name: "text",
          kind: "long_text",
          label: { vi: "Nội dung", en: "Text" },
          group: { vi: "Nội dung", en: "Text" },
          searched: true,
          maxLength: 20000,
          personal: true
        },
        {
          name: "authority",
          kind: "text",
          multiple: true,
          label: { vi: "Quyền hạn, chức vụ người ký", en: "Authority and post of the signer" },
          hint: {
            vi: "Mỗi dòng một mục: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC.",
            en: "One line each: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC."
          },
          group: { vi: "Ký và gửi", en: "Signature and recipients" },
          maxLength: 400
        },
        {
          name: "signer",
          kind: "text",
          label: { vi: "Người ký", en: "Signer" },
          maxLength: 400,
          personal: true
        },
        {
          name: "recipients",
          kind: "text",
          multiple: true,
          label: { vi: "Nơi nhận", en: "Recipients" },
          maxLength: 400
        },
        { name: "archive", kind: "text", label: { vi: "Lưu", en: "Kept by" }, maxLength: 60 },
        {
          name: "urgency",
          kind: "enum",
          label: { vi: "Mức độ khẩn", en: "Urgency" },
          choices: [
            { value: "none", label: { vi: "Không", en: "None" } },
            { value: "urgent", label: { vi: "Khẩn", en: "Urgent" }, tone: "warn" },
            { value: "very_urgent", label: { vi: "Thượng khẩn", en: "Very urgent" }, tone: "warn" },
            { value: "at_once", label: { vi: "Hoả tốc", en: "At once" }, tone: "bad" }
          ]
        },
        {
          name: "circulation",
          kind: "text",
          label: { vi: "Phạm vi lưu hành", en: "Circulation" },
          maxLength: 60
        },
        {
          name: "outbound_delegation",
          kind: "ref",
          label: { vi: "Đoàn ra", en: "Outbound delegation" },
          group: { vi: "Về hồ sơ", en: "About" },
          targets: ["outbound_delegation"]
        },
        {
          name: "inbound_delegation",
          kind: "ref",
          label: { vi: "Đoàn vào", en: "Inbound delegation" },
          targets: ["inbound_delegation"]
        },
        {
          name: "agreement",
          kind: "ref",
          label: { vi: "Thỏa thuận", en: "Agreement" },
          targets: ["agreement"]
        },
        {
          name: "meeting",
          kind: "ref",
          label: { vi: "Cuộc gặp", en: "Meeting" },
          targets: ["meeting"]
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "draft", label: { vi: "Dự thảo", en: "Draft" } },
            {
              value: "submitted",
              label: { vi: "Đã trình ký", en: "Submitted for signature" },
              tone: "info"
            },
            { value: "issued", label: { vi: "Đã ban hành", en: "Issued" }, tone: "ok" },
            { value: "recalled", label: { vi: "Đã thu hồi", en: "Recalled" }, tone: "ended" },
            { value: "cancelled", label: { vi: "Đã hủy", en: "Cancelled" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "draft", label: { vi: "Dự thảo", en: "Draft" } },
        {
          value: "submitted",
          label: { vi: "Đã trình ký", en: "Submitted for signature" },
          tone: "info"
        },
        { value: "issued", label: { vi: "Đã ban hành", en: "Issued" }, tone: "ok" },
        {
          value: "recalled",
          label: { vi: "Đã thu hồi", en: "Recalled" },
          tone: "ended",
          final: true
        },
        {
          value: "cancelled",
          label: { vi: "Đã hủy", en: "Cancelled" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "submit",
          label: { vi: "Trình ký", en: "Submit for signature" },
          from: ["draft"],
          to: "submitted",
          inputs: [],
          needs: ["text", "sign"]
        },
        {
          action: "return_draft",
          label: { vi: "Trả lại sửa", en: "Return for correction" },
          from: ["submitted"],
          to: "draft",
          inputs: [],
          needs: []
        },
        {
          action: "issue",
          label: { vi: "Ban hành, cấp số", en: "Issue and number" },
          from: ["submitted"],
          to: "issued",
          inputs: ["signer", "authority", "issued_on", "sign"],
          needs: ["signer", "sign"]
        },
        {
          action: "recall",
          label: { vi: "Thu hồi", en: "Recall" },
          from: ["issued"],
          to: "recalled",
          inputs: [],
          needs: []
        },
        {
          action: "cancel",
          label: { vi: "Hủy dự thảo", en: "Cancel the draft" },
          from: ["draft", "submitted"],
          to: "cancelled",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "letter_template",
      plural: "letter-templates",
      prefix: "ltm",
      label: { vi: "Mẫu văn bản", en: "Template of letters" },
      labelPlural: { vi: "Mẫu văn bản của cơ quan", en: "Templates of the office" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên mẫu", en: "Name of the template" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 200
        },
        {
          name: "form",
          kind: "text",
          label: { vi: "Thay cho mẫu chung", en: "In place of the common template" },
          hint: {
            vi: "Mã của mẫu chung, xem trang Mẫu văn bản.",
            en: "Code of the common template, see the page Templates."
          },
          required: true,
          listed: true,
          maxLength: 60
        },
        {
          name: "subject",
          kind: "text",
          label: { vi: "Trích yếu", en: "Subject" },
          group: { vi: "Nội dung mẫu", en: "Wording" },
          required: true,
          maxLength: 500
        },
        {
          name: "addressees",
          kind: "text",
          multiple: true,
          label: { vi: "Kính gửi", en: "Addressees" },
          maxLength: 400
        },
        {
          name: "bases",
          kind: "text",
          multiple: true,
          label: { vi: "Căn cứ", en: "Grounds" },
          maxLength: 400
        },
        {
          name: "text",
          kind: "long_text",
          label: { vi: "Nội dung", en: "Text" },
          required: true,
          maxLength: 20000
        },
        {
          name: "authority",
          kind: "text",
          multiple: true,
          label: { vi: "Quyền hạn, chức vụ người ký", en: "Authority and post of the signatory" },
          maxLength: 400
        },
        {
          name: "recipients",
          kind: "text",
          multiple: true,
          label: { vi: "Nơi nhận", en: "Recipients" },
          maxLength: 400
        },
        { name: "note", kind: "long_text", label: { vi: "Ghi chú", en: "Note" }, maxLength: 2000 },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "draft", label: { vi: "Dự thảo", en: "Draft" } },
            { value: "in_use", label: { vi: "Đang dùng", en: "In use" }, tone: "ok" },
            { value: "retired", label: { vi: "Thôi dùng", en: "Retired" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "draft", label: { vi: "Dự thảo", en: "Draft" } },
        { value: "in_use", label: { vi: "Đang dùng", en: "In use" }, tone: "ok" },
        { value: "retired", label: { vi: "Thôi dùng", en: "Retired" }, tone: "ended" }
      ],
      steps: [
        {
          action: "use",
          label: { vi: "Đưa vào dùng", en: "Put into use" },
          from: ["draft", "retired"],
          to: "in_use",
          inputs: [],
          needs: []
        },
        {
          action: "retire",
          label: { vi: "Thôi dùng", en: "Retire" },
          from: ["in_use"],
          to: "retired",
          inputs: [],
          needs: []
        },
        {
          action: "rework",
          label: { vi: "Sửa lại", en: "Rework" },
          from: ["retired"],
          to: "draft",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "order",
      plural: "orders",
      prefix: "ord",
      label: { vi: "Đặt hàng", en: "Order" },
      labelPlural: { vi: "Đặt hàng", en: "Orders" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tên đặt hàng", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "party",
          kind: "party",
          label: { vi: "Bên đặt", en: "Asker" },
          required: true,
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "desk",
          kind: "ref",
          label: { vi: "Đơn vị tiếp nhận", en: "Receiving unit" },
          hint: {
            vi: "Đơn vị của Bộ nhận và phân công.",
            en: "The Ministry's unit that receives and routes it."
          },
          required: true,
          targets: ["organisation"]
        },
        {
          name: "priority",
          kind: "enum",
          label: { vi: "Mức ưu tiên", en: "Priority" },
          listed: true,
          choices: [
            { value: "normal", label: { vi: "Thường", en: "Normal" } },
            { value: "urgent", label: { vi: "Gấp", en: "Urgent" }, tone: "warn" },
            { value: "very_urgent", label: { vi: "Rất gấp", en: "Very urgent" }, tone: "bad" }
          ]
        },
        {
          name: "wanted_by",
          kind: "date",
          label: { vi: "Cần kết quả trước ngày", en: "Wanted by" },
          listed: true
        },
        {
          name: "basis",
          kind: "long_text",
          label: { vi: "Căn cứ", en: "Basis" },
          hint: {
            vi: "Chủ trương, phát biểu, mục của báo cáo.",
            en: "Policy, speech, section of a report."
          },
          searched: true,
          maxLength: 20000
        },
        {
          name: "lines",
          kind: "rows",
          label: { vi: "Các dòng đặt hàng", en: "Order lines" },
          hint: {
            vi: "Mỗi dòng: một địa bàn, một lĩnh vực, một kết quả mong muốn.",
            en: "Each line: one territory, one sector, one wished result."
          },
          group: { vi: "Đặt gì", en: "What is ordered" },
          searched: true,
          columns: [
            {
              name: "kind",
              kind: "enum",
              label: { vi: "Yêu cầu", en: "Request" },
              required: true,
              choices: [
                { value: "partner_search", label: { vi: "Tìm đối tác", en: "Partner search" } },
                {
                  value: "market_information",
                  label: { vi: "Thông tin thị trường", en: "Market information" }
                },
                { value: "consultation", label: { vi: "Tham vấn", en: "Consultation" } },
                {
                  value: "recommendation",
                  label: {
                    vi: "Kiến nghị, tháo gỡ vướng mắc",
                    en: "Recommendation, removal of obstacles"
                  }
                },
                {
                  value: "multilateral_mechanism",
                  label: { vi: "Cơ chế đa phương", en: "Multilateral mechanism" }
                },
                { value: "staff", label: { vi: "Cán bộ, đào tạo", en: "Staff, training" } },
                { value: "other", label: { vi: "Khác", en: "Other" } }
              ]
            },
            {
              name: "territory",
              kind: "ref",
              label: { vi: "Địa bàn", en: "Territory" },
              targets: ["territory"]
            },
            {
              name: "sector",
              kind: "code",
              label: { vi: "Lĩnh vực", en: "Sector" },
              list: "sectors"
            },
            {
              name: "wished",
              kind: "long_text",
              label: { vi: "Kết quả mong muốn", en: "Wished result" },
              required: true,
              maxLength: 2000
            },
            {
              name: "measure",
              kind: "text",
              label: { vi: "Số đo", en: "Measure" },
              maxLength: 400
            }
          ]
        },
        {
          name: "description",
          kind: "long_text",
          label: { vi: "Mô tả thêm", en: "Further description" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "needs",
          kind: "ref",
          multiple: true,
          label: { vi: "Nhu cầu đứng sau", en: "Needs behind it" },
          targets: ["need"]
        },
        {
          name: "do_not_approach",
          kind: "party",
          multiple: true,
          label: { vi: "Không tiếp cận", en: "Do not approach" },
          hint: {
            vi: "Đối tác không được liên hệ khi thực hiện đặt hàng này.",
            en: "Partners who must not be contacted for this order."
          },
          group: { vi: "Điều cần biết trước khi làm", en: "To know beforehand" },
          targets: ["organisation", "partner"]
        },
        {
          name: "existing_agents",
          kind: "long_text",
          label: { vi: "Đại lý, đầu mối đã có", en: "Existing agents and contacts" },
          maxLength: 20000
        },
        {
          name: "promised_to",
          kind: "party",
          multiple: true,
          label: { vi: "Đã hứa với", en: "Promised to" },
          hint: {
            vi: "Địa phương, doanh nghiệp khác đang làm việc với cùng đối tác.",
            en: "Other localities or enterprises at work with the same partner."
          },
          targets: ["organisation", "partner"]
        },
        {
          name: "meeting",
          kind: "ref",
          label: { vi: "Ghi tại cuộc gặp", en: "Captured at meeting" },
          group: { vi: "Ghi tại chỗ", en: "Captured on the spot" },
          targets: ["meeting"]
        },
        {
          name: "inbound",
          kind: "ref",
          label: { vi: "Ghi khi tiếp đoàn vào", en: "Captured with a delegation in" },
          targets: ["inbound_delegation"]
        },
        {
          name: "outbound",
          kind: "ref",
          label: { vi: "Ghi trong chuyến đi", en: "Captured on a trip" },
          targets: ["outbound_delegation"]
        },
        {
          name: "source",
          kind: "ref",
          label: { vi: "Văn bản nguồn", en: "Source document" },
          targets: ["source_document"]
        },
        {
          name: "contact",
          kind: "text",
          label: { vi: "Đầu mối liên hệ", en: "Contact" },
          maxLength: 400,
          personal: true
        },
        {
          name: "question",
          kind: "long_text",
          label: { vi: "Điều cần làm rõ", en: "To be clarified" },
          group: { vi: "Xử lý", en: "Handling" },
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "clarification",
          kind: "long_text",
          label: { vi: "Nội dung làm rõ", en: "Clarification" },
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "scope",
          kind: "long_text",
          label: { vi: "Phạm vi thống nhất", en: "Agreed scope" },
          searched: true,
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "missions",
          kind: "ref",
          multiple: true,
          label: { vi: "Cơ quan thực hiện", en: "Bodies in charge" },
          byFlow: true,
          targets: ["organisation"]
        },
        {
          name: "lead",
          kind: "ref",
          label: { vi: "Cơ quan chủ trì", en: "Lead" },
          listed: true,
          byFlow: true,
          targets: ["organisation"]
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
            {
              value: "sent",
              label: { vi: "Đã gửi, chờ tiếp nhận", en: "Sent, to be acknowledged" },
              tone: "info"
            },
            {
              value: "acknowledged",
              label: { vi: "Đã tiếp nhận", en: "Acknowledged" },
              tone: "info"
            },
            {
              value: "clarifying",
              label: { vi: "Chờ bên đặt làm rõ", en: "Being clarified by the asker" }
            },
            {
              value: "scoping",
              label: { vi: "Chờ thống nhất phạm vi", en: "Scope to be agreed" },
              tone: "warn"
            },
            { value: "assigned", label: { vi: "Đã phân công", en: "Assigned" }, tone: "info" },
            { value: "answered", label: { vi: "Đã trả lời", en: "Answered" }, tone: "ok" },
            { value: "closed", label: { vi: "Đã đóng", en: "Closed" }, tone: "ok" },
            { value: "declined", label: { vi: "Không nhận", en: "Declined" }, tone: "ended" },
            { value: "withdrawn", label: { vi: "Đã rút", en: "Withdrawn" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
        {
          value: "sent",
          label: { vi: "Đã gửi, chờ tiếp nhận", en: "Sent, to be acknowledged" },
          tone: "info"
        },
        { value: "acknowledged", label: { vi: "Đã tiếp nhận", en: "Acknowledged" }, tone: "info" },
        {
          value: "clarifying",
          label: { vi: "Chờ bên đặt làm rõ", en: "Being clarified by the asker" }
        },
        {
          value: "scoping",
          label: { vi: "Chờ thống nhất phạm vi", en: "Scope to be agreed" },
          tone: "warn"
        },
        { value: "assigned", label: { vi: "Đã phân công", en: "Assigned" }, tone: "info" },
        { value: "answered", label: { vi: "Đã trả lời", en: "Answered" }, tone: "ok" },
        { value: "closed", label: { vi: "Đã đóng", en: "Closed" }, tone: "ok", final: true },
        {
          value: "declined",
          label: { vi: "Không nhận", en: "Declined" },
          tone: "ended",
          final: true
        },
        {
          value: "withdrawn",
          label: { vi: "Đã rút", en: "Withdrawn" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "send",
          label: { vi: "Gửi đặt hàng", en: "Send" },
          from: ["draft"],
          to: "sent",
          inputs: ["wanted_by"],
          needs: ["wanted_by"]
        },
        {
          action: "acknowledge",
          label: { vi: "Tiếp nhận", en: "Acknowledge" },
          from: ["sent"],
          to: "acknowledged",
          inputs: [],
          needs: []
        },
        {
          action: "ask_clarification",
          label: { vi: "Yêu cầu làm rõ", en: "Ask for clarification" },
          from: ["sent", "acknowledged", "scoping"],
          to: "clarifying",
          inputs: ["question"],
          needs: ["question"]
        },
        {
          action: "clarify",
          label: { vi: "Trả lời làm rõ", en: "Clarify" },
          from: ["clarifying"],
          to: "acknowledged",
          inputs: ["clarification", "lines"],
          needs: ["clarification"]
        },
        {
          action: "propose_scope",
          label: { vi: "Đề nghị phạm vi, phân công", en: "Propose scope and bodies" },
          from: ["acknowledged"],
          to: "scoping",
          inputs: ["scope", "missions", "lead"],
          needs: ["scope", "missions", "lead"]
        },
        {
          action: "agree_scope",
          label: { vi: "Đồng ý phạm vi", en: "Agree to the scope" },
          from: ["scoping"],
          to: "assigned",
          inputs: [],
          needs: []
        },
        {
          action: "return_scope",
          label: { vi: "Chưa đồng ý phạm vi", en: "Not agree to the scope" },
          from: ["scoping"],
          to: "acknowledged",
          inputs: [],
          needs: []
        },
        {
          action: "reopen_scope",
          label: { vi: "Thống nhất lại phạm vi", en: "Agree anew on the scope" },
          from: ["assigned"],
          to: "acknowledged",
          inputs: [],
          needs: []
        },
        {
          action: "name_mission",
          label: { vi: "Ghi cơ quan nhận chuyển tiếp", en: "Name the body handed over to" },
          from: ["assigned"],
          to: "assigned",
          inputs: ["missions", "lead"],
          needs: []
        },
        {
          action: "note_answered",
          label: { vi: "Ghi đã đủ trả lời", en: "Note that all is answered" },
          from: ["assigned"],
          to: "answered",
          inputs: [],
          needs: []
        },
        {
          action: "note_reopened",
          label: { vi: "Ghi có phần hỏi thêm", en: "Note that more was asked" },
          from: ["answered"],
          to: "assigned",
          inputs: [],
          needs: []
        },
        {
          action: "close",
          label: { vi: "Đóng đặt hàng", en: "Close" },
          from: ["answered"],
          to: "closed",
          inputs: [],
          needs: []
        },
        {
          action: "decline",
          label: { vi: "Không nhận", en: "Decline" },
          from: ["sent", "acknowledged"],
          to: "declined",
          inputs: [],
          needs: []
        },
        {
          action: "withdraw",
          label: { vi: "Rút đặt hàng", en: "Withdraw" },
          from: ["draft", "sent", "acknowledged", "clarifying", "scoping", "assigned"],
          to: "withdrawn",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "order_answer",
      plural: "order-answers",
      prefix: "oan",
      label: { vi: "Phần việc đặt hàng", en: "Part of an order" },
      labelPlural: { vi: "Phần việc đặt hàng", en: "Parts of orders" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Phần việc", en: "Part" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "parent_order",
          kind: "ref",
          label: { vi: "Đặt hàng", en: "Order" },
          required: true,
          listed: true,
          targets: ["order"]
        },
        {
          name: "body",
          kind: "ref",
          label: { vi: "Cơ quan thực hiện", en: "Body in charge" },
          required: true,
          listed: true,
          targets: ["organisation"]
        },
        {
          name: "party",
          kind: "party",
          label: { vi: "Bên đặt", en: "Asker" },
          targets: ["organisation", "partner"]
        },
        {
          name: "desk",
          kind: "ref",
          label: { vi: "Đơn vị tiếp nhận", en: "Receiving unit" },
          targets: ["organisation"]
        },
        {
          name: "province",
          kind: "code",
          label: { vi: "Địa phương", en: "Province" },
          list: "provinces"
        },
        {
          name: "part",
          kind: "long_text",
          label: { vi: "Nội dung được giao", en: "What is theirs" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "question",
          kind: "long_text",
          label: { vi: "Điều cần làm rõ", en: "To be clarified" },
          group: { vi: "Làm rõ", en: "Clarification" },
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "clarification",
          kind: "long_text",
          label: { vi: "Nội dung làm rõ", en: "Clarification" },
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "answer",
          kind: "long_text",
          label: { vi: "Nội dung trả lời", en: "Text of the answer" },
          group: { vi: "Trả lời", en: "Answer" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "leads",
          kind: "rows",
          label: { vi: "Đầu mối đối tác", en: "Partner leads" },
          searched: true,
          columns: [
            {
              name: "name",
              kind: "text",
              label: { vi: "Tên đối tác", en: "Name of the partner" },
              required: true,
              maxLength: 400
            },
            {
              name: "kind",
              kind: "enum",
              label: { vi: "Loại", en: "Kind" },
              choices: [
                { value: "state_body", label: { vi: "Cơ quan nhà nước", en: "State body" } },
                {
                  value: "locality",
                  label: { vi: "Chính quyền địa phương", en: "Local government" }
                },
                { value: "enterprise", label: { vi: "Doanh nghiệp", en: "Enterprise" } },
                { value: "association", label: { vi: "Hiệp hội", en: "Association" } },
                {
                  value: "university",
                  label: { vi: "Viện, trường", en: "Institute or university" }
                },
                {
                  value: "international_organisation",
                  label: { vi: "Tổ chức quốc tế", en: "International organisation" }
                },
                {
                  value: "mission_in_vietnam",
                  label: {
                    vi: "Cơ quan đại diện nước ngoài tại Việt Nam",
                    en: "Foreign mission in Viet Nam"
                  }
                },
                { value: "other", label: { vi: "Khác", en: "Other" } }
              ]
            },
            {
              name: "country",
              kind: "code",
              label: { vi: "Nước", en: "Country" },
              required: true,
              list: "countries"
            },
            {
              name: "website",
              kind: "text",
              label: { vi: "Trang thông tin", en: "Website" },
              maxLength: 400
            },
            {
              name: "contact",
              kind: "text",
              label: { vi: "Liên hệ", en: "Contact" },
              maxLength: 400,
              personal: true
            },
            {
              name: "note",
              kind: "long_text",
              label: { vi: "Vì sao phù hợp", en: "Why it fits" },
              maxLength: 2000
            },
            {
              name: "partner",
              kind: "ref",
              label: { vi: "Hồ sơ đối tác", en: "Partner record" },
              targets: ["partner"]
            }
          ]
        },
        {
          name: "document",
          kind: "text",
          label: { vi: "Số văn bản trả lời", en: "Number of the answer" },
          searched: true,
          maxLength: 100
        },
        {
          name: "document_date",
          kind: "date",
          label: { vi: "Ngày văn bản", en: "Date of the answer" }
        },
        {
          name: "use_result",
          kind: "enum",
          label: { vi: "Kết quả sử dụng", en: "Result of use" },
          group: { vi: "Kết quả sử dụng", en: "Result of use" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "contacted", label: { vi: "Đã liên hệ", en: "Contacted" } },
            { value: "met", label: { vi: "Đã gặp", en: "Met" } },
            { value: "in_talks", label: { vi: "Đang đàm phán", en: "In talks" } },
            {
              value: "agreed",
              label: { vi: "Đã có thỏa thuận, hợp đồng", en: "Agreement or contract" }
            },
            {
              value: "informed",
              label: { vi: "Đã dùng làm thông tin", en: "Used as information" }
            },
            { value: "not_used", label: { vi: "Không dùng", en: "Not used" } }
          ]
        },
        {
          name: "use_note",
          kind: "long_text",
          label: { vi: "Cụ thể, hoặc vì sao không dùng", en: "Details, or why it was not used" },
          searched: true,
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "handed_to",
          kind: "ref",
          label: { vi: "Chuyển cho", en: "Handed over to" },
          group: { vi: "Chuyển tiếp", en: "Hand-over" },
          byFlow: true,
          targets: ["organisation"]
        },
        {
          name: "handed_from",
          kind: "ref",
          label: { vi: "Nhận chuyển từ", en: "Handed over from" },
          targets: ["order_answer"]
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "assigned", label: { vi: "Mới giao", en: "Newly assigned" }, tone: "warn" },
            {
              value: "in_progress",
              label: { vi: "Đang thực hiện", en: "In progress" },
              tone: "info"
            },
            {
              value: "clarifying",
              label: { vi: "Chờ bên đặt làm rõ", en: "Being clarified by the asker" }
            },
            { value: "answered", label: { vi: "Đã trả lời", en: "Answered" }, tone: "ok" },
            {
              value: "used",
              label: { vi: "Đã ghi kết quả sử dụng", en: "Use recorded" },
              tone: "ok"
            },
            {
              value: "handed_over",
              label: { vi: "Đã chuyển tiếp", en: "Handed over" },
              tone: "ended"
            },
            {
              value: "declined",
              label: { vi: "Không thực hiện", en: "Not possible" },
              tone: "ended"
            },
            { value: "recalled", label: { vi: "Đã thu hồi", en: "Recalled" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "assigned", label: { vi: "Mới giao", en: "Newly assigned" }, tone: "warn" },
        { value: "in_progress", label: { vi: "Đang thực hiện", en: "In progress" }, tone: "info" },
        {
          value: "clarifying",
          label: { vi: "Chờ bên đặt làm rõ", en: "Being clarified by the asker" }
        },
        { value: "answered", label: { vi: "Đã trả lời", en: "Answered" }, tone: "ok" },
        { value: "used", label: { vi: "Đã ghi kết quả sử dụng", en: "Use recorded" }, tone: "ok" },
        {
          value: "handed_over",
          label: { vi: "Đã chuyển tiếp", en: "Handed over" },
          tone: "ended",
          final: true
        },
        {
          value: "declined",
          label: { vi: "Không thực hiện", en: "Not possible" },
          tone: "ended",
          final: true
        },
        {
          value: "recalled",
          label: { vi: "Đã thu hồi", en: "Recalled" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "take_up",
          label: { vi: "Nhận việc", en: "Take up" },
          from: ["assigned"],
          to: "in_progress",
          inputs: [],
          needs: []
        },
        {
          action: "ask_clarification",
          label: { vi: "Yêu cầu làm rõ", en: "Ask for clarification" },
          from: ["assigned", "in_progress"],
          to: "clarifying",
          inputs: ["question"],
          needs: ["question"]
        },
        {
          action: "clarify",
          label: { vi: "Trả lời làm rõ", en: "Clarify" },
          from: ["clarifying"],
          to: "in_progress",
          inputs: ["clarification"],
          needs: ["clarification"]
        },
        {
          action: "answer",
          label: { vi: "Gửi trả lời", en: "Send the answer" },
          from: ["assigned", "in_progress"],
          to: "answered",
          inputs: ["answer", "leads", "document", "document_date"],
          needs: ["answer"]
        },
        {
          action: "ask_more",
          label: { vi: "Hỏi thêm", en: "Ask more" },
          from: ["answered"],
          to: "in_progress",
          inputs: [],
          needs: []
        },
        {
          action: "record_use",
          label: { vi: "Ghi kết quả sử dụng", en: "Record the result of use" },
          from: ["answered", "used"],
          to: "used",
          inputs: ["use_result", "use_note"],
          needs: ["use_result"]
        },
        {
          action: "hand_over",
          label: { vi: "Chuyển tiếp", en: "Hand over" },
          from: ["assigned", "in_progress"],
          to: "handed_over",
          inputs: ["handed_to"],
          needs: ["handed_to"]
        },
        {
          action: "decline",
          label: { vi: "Không thực hiện được", en: "Not possible" },
          from: ["assigned", "in_progress"],
          to: "declined",
          inputs: [],
          needs: []
        },
        {
          action: "recall",
          label: { vi: "Thu hồi", en: "Recall" },
          from: ["assigned", "in_progress", "clarifying"],
          to: "recalled",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "info_item",
      plural: "info-items",
      prefix: "inf",
      label: { vi: "Bản tin", en: "Information item" },
      labelPlural: { vi: "Bản tin", en: "Information items" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tiêu đề", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại tin", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            { value: "opportunity", label: { vi: "Cơ hội hợp tác", en: "Opportunity" } },
            { value: "market_news", label: { vi: "Tin thị trường", en: "Market news" } },
            { value: "policy_news", label: { vi: "Tin chính sách", en: "Policy news" } },
            { value: "assessment", label: { vi: "Nhận định, đánh giá", en: "Assessment" } },
            { value: "answer", label: { vi: "Hỏi đáp", en: "Question and answer" } },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "content",
          kind: "long_text",
          label: { vi: "Nội dung", en: "Content" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "content_en",
          kind: "long_text",
          label: { vi: "Nội dung tiếng Anh", en: "Content in English" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          listed: true,
          list: "sectors"
        },
        {
          name: "countries",
          kind: "code",
          multiple: true,
          label: { vi: "Nước", en: "Countries" },
          listed: true,
          list: "countries"
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn", en: "Territories" },
          targets: ["territory"]
        },
        {
          name: "receivers",
          kind: "party",
          multiple: true,
          label: { vi: "Nơi nhận", en: "Sent to" },
          hint: {
            vi: "Để trống khi công bố cho mọi người: chọn mức công khai ở cuối trang.",
            en: "Leave empty to publish to everybody: choose the publicity at the end of the page."
          },
          group: { vi: "Gửi cho ai, đến khi nào", en: "To whom, until when" },
          targets: ["organisation", "partner"]
        },
        {
          name: "asks",
          kind: "long_text",
          label: { vi: "Đề nghị phản hồi về", en: "Reply asked about" },
          maxLength: 2000
        },
        { name: "reply_by", kind: "date", label: { vi: "Phản hồi trước ngày", en: "Reply by" } },
        {
          name: "valid_until",
          kind: "date",
          label: { vi: "Có giá trị đến", en: "Valid until" },
          listed: true
        },
        {
          name: "source",
          kind: "text",
          label: { vi: "Nguồn tin", en: "Source of the news" },
          group: { vi: "Nguồn", en: "Source" },
          searched: true,
          maxLength: 400
        },
        {
          name: "sources",
          kind: "ref",
          multiple: true,
          label: { vi: "Văn bản nguồn", en: "Source documents" },
          targets: ["source_document"]
        },
        {
          name: "question",
          kind: "ref",
          label: { vi: "Trả lời câu hỏi", en: "Answers the question" },
          targets: ["public_question"]
        },
        {
          name: "published_on",
          kind: "date",
          label: { vi: "Ngày công bố", en: "Published on" },
          listed: true,
          byFlow: true
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
            { value: "published", label: { vi: "Đã công bố", en: "Published" }, tone: "ok" },
            { value: "expired", label: { vi: "Hết hiệu lực", en: "Expired" }, tone: "ended" },
            { value: "withdrawn", label: { vi: "Đã thu hồi", en: "Withdrawn" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
        { value: "published", label: { vi: "Đã công bố", en: "Published" }, tone: "ok" },
        {
          value: "expired",
          label: { vi: "Hết hiệu lực", en: "Expired" },
          tone: "ended",
          final: true
        },
        {
          value: "withdrawn",
          label: { vi: "Đã thu hồi", en: "Withdrawn" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "publish",
          label: { vi: "Công bố, gửi", en: "Publish and send" },
          from: ["draft"],
          to: "published",
          inputs: ["valid_until", "receivers"],
          needs: ["content", "valid_until"]
        },
        {
          action: "withdraw",
          label: { vi: "Thu hồi", en: "Withdraw" },
          from: ["published"],
          to: "withdrawn",
          inputs: [],
          needs: []
        },
        {
          action: "expire",
          label: { vi: "Hết hiệu lực", en: "Expire" },
          from: ["published"],
          to: "expired",
          inputs: [],
          needs: []
        },
        {
          action: "discard",
          label: { vi: "Bỏ bản nháp", en: "Discard the draft" },
          from: ["draft"],
          to: "withdrawn",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "info_use",
      plural: "info-uses",
      prefix: "ius",
      label: { vi: "Phần xử lý thông tin", en: "Handling of information" },
      labelPlural: { vi: "Phần xử lý thông tin", en: "Handling of information" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Nội dung", en: "Subject" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 400
        },
        {
          name: "info_item",
          kind: "ref",
          label: { vi: "Bản tin", en: "Information item" },
          targets: ["info_item"]
        },
        {
          name: "warning",
          kind: "ref",
          label: { vi: "Cảnh báo", en: "Warning" },
          targets: ["warning"]
        },
        {
          name: "body",
          kind: "ref",
          label: { vi: "Cơ quan nhận", en: "Receiving body" },
          required: true,
          listed: true,
          targets: ["organisation"]
        },
        {
          name: "publisher",
          kind: "party",
          label: { vi: "Cơ quan công bố", en: "Published by" },
          targets: ["organisation", "partner"]
        },
        {
          name: "asks",
          kind: "long_text",
          label: { vi: "Được đề nghị", en: "Asked" },
          maxLength: 2000
        },
        {
          name: "reply_by",
          kind: "date",
          label: { vi: "Phản hồi trước ngày", en: "Reply by" },
          listed: true
        },
        {
          name: "result",
          kind: "enum",
          label: { vi: "Đã làm gì", en: "What was done" },
          group: { vi: "Đã làm gì", en: "What was done" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "noted", label: { vi: "Đã nắm", en: "Noted" } },
            { value: "passed_on", label: { vi: "Đã chuyển đơn vị liên quan", en: "Passed on" } },
            { value: "used", label: { vi: "Đã dùng vào việc", en: "Used" } },
            { value: "not_relevant", label: { vi: "Không liên quan", en: "Not relevant" } }
          ]
        },
        {
          name: "reply",
          kind: "long_text",
          label: { vi: "Cụ thể, nội dung phản hồi", en: "In detail, or the reply" },
          searched: true,
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "passed_to",
          kind: "party",
          label: { vi: "Chuyển cho", en: "Passed on to" },
          byFlow: true,
          targets: ["organisation", "partner"]
        },
        { name: "done_on", kind: "date", label: { vi: "Ngày", en: "Date" }, byFlow: true },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "received", label: { vi: "Chờ xử lý", en: "To be handled" }, tone: "warn" },
            { value: "done", label: { vi: "Đã xử lý", en: "Handled" }, tone: "ok" }
          ]
        }
      ],
      states: [
        { value: "received", label: { vi: "Chờ xử lý", en: "To be handled" }, tone: "warn" },
        { value: "done", label: { vi: "Đã xử lý", en: "Handled" }, tone: "ok" }
      ],
      steps: [
        {
          action: "record",
          label: { vi: "Ghi đã làm gì", en: "Record what was done" },
          from: ["received"],
          to: "done",
          inputs: ["result", "reply", "passed_to"],
          needs: ["result"]
        },
        {
          action: "add",
          label: { vi: "Ghi thêm", en: "Add to it" },
          from: ["done"],
          to: "done",
          inputs: ["result", "reply", "passed_to"],
          needs: ["result"]
        }
      ]
    },
    {
      type: "warning",
      plural: "warnings",
      prefix: "wrn",
      label: { vi: "Cảnh báo", en: "Warning" },
      labelPlural: { vi: "Cảnh báo", en: "Warnings" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Tiêu đề", en: "Title" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "kind",
          kind: "enum",
          label: { vi: "Loại cảnh báo", en: "Kind" },
          required: true,
          listed: true,
          choices: [
            { value: "fraud", label: { vi: "Lừa đảo", en: "Fraud" } },
            { value: "payment", label: { vi: "Thanh toán, chậm trả", en: "Payment" } },
            { value: "quality", label: { vi: "Chất lượng hàng hóa", en: "Quality of goods" } },
            {
              value: "trade_dispute",
              label: { vi: "Tranh chấp, phòng vệ thương mại", en: "Dispute, trade remedies" }
            },
            {
              value: "market_rules",
              label: { vi: "Quy định mới của thị trường", en: "New market rules" }
            },
            {
              value: "safety",
              label: { vi: "An toàn người, tài sản", en: "Safety of people and property" }
            },
            { value: "other", label: { vi: "Khác", en: "Other" } }
          ]
        },
        {
          name: "content",
          kind: "long_text",
          label: { vi: "Nội dung", en: "Content" },
          hint: {
            vi: "Không nêu tên bên bị hại: ghi ở hồ sơ vụ việc, chỉ cơ quan lập thấy.",
            en: "Do not name the injured party: that goes into the case record, which only the body that keeps it sees."
          },
          searched: true,
          maxLength: 20000
        },
        {
          name: "content_en",
          kind: "long_text",
          label: { vi: "Nội dung tiếng Anh", en: "Content in English" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "advice",
          kind: "long_text",
          label: { vi: "Nên làm gì", en: "What to do" },
          searched: true,
          maxLength: 20000
        },
        {
          name: "partners",
          kind: "ref",
          multiple: true,
          label: { vi: "Cảnh báo về đối tác", en: "Warns about the partners" },
          targets: ["partner"]
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          listed: true,
          list: "sectors"
        },
        {
          name: "countries",
          kind: "code",
          multiple: true,
          label: { vi: "Nước", en: "Countries" },
          listed: true,
          list: "countries"
        },
        {
          name: "territories",
          kind: "ref",
          multiple: true,
          label: { vi: "Địa bàn", en: "Territories" },
          targets: ["territory"]
        },
        {
          name: "receivers",
          kind: "party",
          multiple: true,
          label: { vi: "Nơi nhận", en: "Sent to" },
          hint: {
            vi: "Để trống khi công bố cho mọi người: chọn mức công khai ở cuối trang.",
            en: "Leave empty to publish to everybody: choose the publicity at the end of the page."
          },
          group: { vi: "Gửi cho ai, đến khi nào", en: "To whom, until when" },
          targets: ["organisation", "partner"]
        },
        {
          name: "asks",
          kind: "long_text",
          label: { vi: "Đề nghị phản hồi về", en: "Reply asked about" },
          maxLength: 2000
        },
        { name: "reply_by", kind: "date", label: { vi: "Phản hồi trước ngày", en: "Reply by" } },
        {
          name: "valid_until",
          kind: "date",
          label: { vi: "Có giá trị đến", en: "Valid until" },
          listed: true
        },
        {
          name: "source",
          kind: "text",
          label: { vi: "Nguồn tin", en: "Source of the news" },
          searched: true,
          maxLength: 400
        },
        {
          name: "published_on",
          kind: "date",
          label: { vi: "Ngày công bố", en: "Published on" },
          listed: true,
          byFlow: true
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
            { value: "published", label: { vi: "Đã công bố", en: "Published" }, tone: "ok" },
            { value: "expired", label: { vi: "Hết hiệu lực", en: "Expired" }, tone: "ended" },
            { value: "withdrawn", label: { vi: "Đã thu hồi", en: "Withdrawn" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "draft", label: { vi: "Bản nháp", en: "Draft" } },
        { value: "published", label: { vi: "Đã công bố", en: "Published" }, tone: "ok" },
        {
          value: "expired",
          label: { vi: "Hết hiệu lực", en: "Expired" },
          tone: "ended",
          final: true
        },
        {
          value: "withdrawn",
          label: { vi: "Đã thu hồi", en: "Withdrawn" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "publish",
          label: { vi: "Công bố, gửi", en: "Publish and send" },
          from: ["draft"],
          to: "published",
          inputs: ["valid_until", "receivers"],
          needs: ["content", "valid_until"]
        },
        {
          action: "withdraw",
          label: { vi: "Thu hồi", en: "Withdraw" },
          from: ["published"],
          to: "withdrawn",
          inputs: [],
          needs: []
        },
        {
          action: "expire",
          label: { vi: "Hết hiệu lực", en: "Expire" },
          from: ["published"],
          to: "expired",
          inputs: [],
          needs: []
        },
        {
          action: "discard",
          label: { vi: "Bỏ bản nháp", en: "Discard the draft" },
          from: ["draft"],
          to: "withdrawn",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "warning_case",
      plural: "warning-cases",
      prefix: "wcs",
      label: { vi: "Vụ việc đứng sau cảnh báo", en: "Case behind a warning" },
      labelPlural: { vi: "Vụ việc đứng sau cảnh báo", en: "Cases behind warnings" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Vụ việc", en: "Case" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "warning",
          kind: "ref",
          label: { vi: "Cảnh báo", en: "Warning" },
          required: true,
          listed: true,
          targets: ["warning"]
        },
        {
          name: "victim",
          kind: "party",
          label: { vi: "Bên bị hại", en: "Injured party" },
          targets: ["organisation", "partner"]
        },
        {
          name: "victim_name",
          kind: "text",
          label: {
            vi: "Tên bên bị hại (khi chưa có hồ sơ)",
            en: "Name of the injured party (when it has no record)"
          },
          maxLength: 400,
          personal: true
        },
        {
          name: "contact",
          kind: "text",
          label: { vi: "Liên hệ", en: "Contact" },
          maxLength: 400,
          personal: true
        },
        {
          name: "account",
          kind: "long_text",
          label: { vi: "Diễn biến", en: "What happened" },
          searched: true,
          maxLength: 20000
        },
        { name: "loss", kind: "money", label: { vi: "Thiệt hại", en: "Loss" } },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "open", label: { vi: "Đang xử lý", en: "In hand" }, tone: "info" },
            { value: "closed", label: { vi: "Đã xong", en: "Closed" }, tone: "ended" }
          ]
        }
      ],
      states: [
        { value: "open", label: { vi: "Đang xử lý", en: "In hand" }, tone: "info" },
        { value: "closed", label: { vi: "Đã xong", en: "Closed" }, tone: "ended", final: true }
      ],
      steps: [
        {
          action: "close",
          label: { vi: "Đóng vụ việc", en: "Close the case" },
          from: ["open"],
          to: "closed",
          inputs: [],
          needs: []
        }
      ]
    },
    {
      type: "public_question",
      plural: "public-questions",
      prefix: "pqn",
      label: { vi: "Câu hỏi của đối tác", en: "Partner's question" },
      labelPlural: { vi: "Câu hỏi của đối tác", en: "Partners' questions" },
      title: "title",
      fields: [
        {
          name: "title",
          kind: "text",
          label: { vi: "Câu hỏi về việc gì", en: "Question about" },
          required: true,
          listed: true,
          searched: true,
          maxLength: 300
        },
        {
          name: "question",
          kind: "long_text",
          label: { vi: "Nội dung hỏi", en: "Question" },
          required: true,
          searched: true,
          maxLength: 20000
        },
        {
          name: "receiver",
          kind: "ref",
          label: { vi: "Gửi đến cơ quan", en: "Addressed to" },
          required: true,
          listed: true,
          targets: ["organisation"]
        },
        {
          name: "partner",
          kind: "party",
          label: { vi: "Đối tác hỏi", en: "Partner who asks" },
          listed: true,
          targets: ["organisation", "partner"]
        },
        {
          name: "asker",
          kind: "text",
          label: { vi: "Người hỏi", en: "Person who asks" },
          maxLength: 400,
          personal: true
        },
        {
          name: "contact",
          kind: "text",
          label: { vi: "Liên hệ", en: "Contact" },
          maxLength: 400,
          personal: true
        },
        {
          name: "country",
          kind: "code",
          label: { vi: "Nước", en: "Country" },
          listed: true,
          list: "countries"
        },
        {
          name: "sectors",
          kind: "code",
          multiple: true,
          label: { vi: "Lĩnh vực", en: "Sectors" },
          list: "sectors"
        },
        {
          name: "language",
          kind: "code",
          label: { vi: "Ngôn ngữ", en: "Language" },
          list: "languages"
        },
        {
          name: "way",
          kind: "enum",
          label: { vi: "Hỏi qua", en: "Asked by" },
          required: true,
          choices: [
            { value: "letter", label: { vi: "Thư, công văn", en: "Letter" } },
            { value: "email", label: { vi: "Thư điện tử", en: "E-mail" } },
            { value: "meeting", label: { vi: "Cuộc gặp, hội nghị", en: "Meeting, conference" } },
            { value: "telephone", label: { vi: "Điện thoại", en: "Telephone" } },
            { value: "platform", label: { vi: "Trên hệ thống này", en: "On this platform" } }
          ]
        },
        {
          name: "received_on",
          kind: "date",
          label: { vi: "Ngày nhận", en: "Received on" },
          listed: true
        },
        {
          name: "sources",
          kind: "ref",
          multiple: true,
          label: { vi: "Văn bản nguồn", en: "Source documents" },
          targets: ["source_document"]
        },
        {
          name: "body",
          kind: "ref",
          label: { vi: "Cơ quan trả lời", en: "Answered by" },
          group: { vi: "Xử lý", en: "Handling" },
          listed: true,
          byFlow: true,
          targets: ["organisation"]
        },
        {
          name: "unclear",
          kind: "long_text",
          label: { vi: "Điều cần làm rõ", en: "To be made clear" },
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "clarification",
          kind: "long_text",
          label: { vi: "Nội dung làm rõ", en: "Clarification" },
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "answer",
          kind: "long_text",
          label: { vi: "Trả lời", en: "Answer" },
          searched: true,
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "answer_en",
          kind: "long_text",
          label: { vi: "Trả lời bằng tiếng Anh", en: "Answer in English" },
          searched: true,
          byFlow: true,
          maxLength: 20000
        },
        {
          name: "answered_on",
          kind: "date",
          label: { vi: "Ngày trả lời", en: "Answered on" },
          byFlow: true
        },
        {
          name: "state",
          kind: "enum",
          label: { vi: "Tình trạng", en: "State" },
          listed: true,
          byFlow: true,
          choices: [
            { value: "received", label: { vi: "Mới nhận", en: "Received" }, tone: "warn" },
            {
              value: "assigned",
              label: { vi: "Đang trả lời", en: "Being answered" },
              tone: "info"
            },
            {
              value: "clarifying",
              label: { vi: "Chờ bên hỏi làm rõ", en: "Waiting for the asker" }
            },
            { value: "answered", label: { vi: "Đã trả lời", en: "Answered" }, tone: "ok" },
            { value: "closed", label: { vi: "Đã kết thúc", en: "Closed" }, tone: "ended" },
            {
              value: "declined",
              label: { vi: "Không trả lời", en: "Not answered" },
              tone: "ended"
            }
          ]
        }
      ],
      states: [
        { value: "received", label: { vi: "Mới nhận", en: "Received" }, tone: "warn" },
        { value: "assigned", label: { vi: "Đang trả lời", en: "Being answered" }, tone: "info" },
        { value: "clarifying", label: { vi: "Chờ bên hỏi làm rõ", en: "Waiting for the asker" } },
        { value: "answered", label: { vi: "Đã trả lời", en: "Answered" }, tone: "ok" },
        { value: "closed", label: { vi: "Đã kết thúc", en: "Closed" }, tone: "ended", final: true },
        {
          value: "declined",
          label: { vi: "Không trả lời", en: "Not answered" },
          tone: "ended",
          final: true
        }
      ],
      steps: [
        {
          action: "assign",
          label: { vi: "Giao trả lời", en: "Assign" },
          from: ["received"],
          to: "assigned",
          inputs: ["body"],
          needs: ["body"]
        },
        {
          action: "reassign",
          label: { vi: "Giao cơ quan khác", en: "Assign to another body" },
          from: ["assigned"],
          to: "assigned",
          inputs: ["body"],
          needs: ["body"]
        },
        {
          action: "ask_back",
          label: { vi: "Hỏi lại đối tác", en: "Ask the partner back" },
          from: ["assigned"],
          to: "clarifying",
          inputs: ["unclear"],
          needs: ["unclear"]
        },
        {
          action: "clarify",
          label: { vi: "Ghi đối tác đã làm rõ", en: "Record the clarification" },
          from: ["clarifying"],
          to: "assigned",
          inputs: ["clarification"],
          needs: ["clarification"]
        },
        {
          action: "answer",
          label: { vi: "Gửi trả lời", en: "Send the answer" },
          from: ["received", "assigned"],
          to: "answered",
          inputs: ["answer", "answer_en"],
          needs: ["answer"]
        },
        {
          action: "ask_more",
          label: { vi: "Đối tác hỏi thêm", en: "The partner asks more" },
          from: ["answered"],
          to: "assigned",
          inputs: [],
          needs: []
        },
        {
          action: "close",
          label: { vi: "Kết thúc", en: "Close" },
          from: ["answered"],
          to: "closed",
          inputs: [],
          needs: []
        },
        {
          action: "decline",
          label: { vi: "Không trả lời", en: "Do not answer" },
          from: ["received", "assigned", "clarifying"],
          to: "declined",
          inputs: [],
          needs: []
        }
      ]
    }
  ],
  publicity: [
    { value: "open_to_all", label: { vi: "Công khai", en: "Open to all" } },
    { value: "internal", label: { vi: "Nội bộ", en: "Internal" } },
    { value: "restricted", label: { vi: "Hạn chế", en: "Restricted" } }
  ],
  channel: [
    { value: "party", label: { vi: "Kênh Đảng", en: "Party channel" } },
    { value: "state", label: { vi: "Kênh Nhà nước", en: "State channel" } },
    { value: "people", label: { vi: "Kênh nhân dân", en: "People-to-people channel" } }
  ],
  texts: {}
};
