import Matching

/// The kinds of record that the store keeps.
public enum RecordKind: String, Codable, CaseIterable, Sendable {
  case term, area, organisation, service, need, volunteer, placement, decision, plan, policy

  /// What people read, such as `volunteer`.
  public var text: String {
    switch self {
    case .term: "word"
    case .plan: "plan in force"
    default: rawValue
    }
  }
}

/// A word of the vocabulary and the identity that the store gave it.
public struct StoredTerm: Equatable, Codable, Sendable {
  /// Its identity; 0 before the store gives one.
  public var id: Int64
  /// The word.
  public var term: Vocabulary.Term

  /// Pairs a word with its identity.
  public init(id: Int64 = 0, term: Vocabulary.Term) {
    self.id = id
    self.term = term
  }
}

/// A record of any kind.
public enum Record: Equatable, Sendable {
  case term(StoredTerm)
  case area(Area)
  case organisation(Organisation)
  case service(Service)
  case need(Need)
  case volunteer(Volunteer)
  case placement(Placement)
  case decision(Decision)
  case plan(PlanInForce)
  case policy(Policy)

  /// Which record it is.
  public var key: RecordKey {
    switch self {
    case .term(let term): RecordKey(kind: .term, id: term.id)
    case .area(let area): RecordKey(kind: .area, id: area.id.value)
    case .organisation(let organisation): RecordKey(kind: .organisation, id: organisation.id.value)
    case .service(let service): RecordKey(kind: .service, id: service.id.value)
    case .need(let need): RecordKey(kind: .need, id: need.id.value)
    case .volunteer(let volunteer): RecordKey(kind: .volunteer, id: volunteer.id.value)
    case .placement(let placement): RecordKey(kind: .placement, id: placement.id.value)
    case .decision(let decision): RecordKey(kind: .decision, id: decision.id.value)
    case .plan: RecordKey(kind: .plan, id: 1)
    case .policy: RecordKey(kind: .policy, id: 1)
    }
  }

  /// What people call it, in messages.
  public var title: String {
    switch self {
    case .term(let term): term.term.name
    case .area(let area): area.title
    case .organisation(let organisation): organisation.title
    case .service(let service): service.title
    case .need(let need): need.title
    case .volunteer(let volunteer): volunteer.title
    case .placement(let placement): placement.title
    case .decision(let decision): decision.title
    case .plan: "the plan in force"
    case .policy: "the policy"
    }
  }
}

extension Record {
  /// The record's content, for comparing what two versions say.
  var withoutVersion: Record {
    switch self {
    case .term, .plan: self
    case .area(let area): .area(area.withVersion(0))
    case .organisation(let organisation): .organisation(organisation.withVersion(0))
    case .service(let service): .service(service.withVersion(0))
    case .need(let need): .need(need.withVersion(0))
    case .volunteer(let volunteer): .volunteer(volunteer.withVersion(0))
    case .placement(let placement): .placement(placement.withVersion(0))
    case .decision(let decision): .decision(decision.withVersion(0))
    case .policy(var policy):
      {
        policy.version = 0
        return .policy(policy)
      }()
    }
  }
}

/// Which record of which kind.
public struct RecordKey: Hashable, Codable, Sendable {
  /// Its kind.
  public var kind: RecordKind
  /// Its identity among records of its kind; 1 for the plan in force and for the policy, of which there is one.
  public var id: Int64

  /// Names a record.
  public init(kind: RecordKind, id: Int64) {
    self.kind = kind
    self.id = id
  }
}

/// What a write asks for.
public enum Change: Equatable, Sendable {
  /// Adds the record where its identity is 0; otherwise replaces the record that has its identity, which must
  /// still have its version. The policy is always replaced; the plan in force too, whatever its version.
  case save(Record)
  /// Removes the record, which must still have this version. The policy can't be removed.
  case remove(Record)
}

extension Change {
  /// Adds or replaces a volunteer.
  public static func save(_ volunteer: Volunteer) -> Change { .save(.volunteer(volunteer)) }
  /// Adds or replaces a need.
  public static func save(_ need: Need) -> Change { .save(.need(need)) }
  /// Adds or replaces a service.
  public static func save(_ service: Service) -> Change { .save(.service(service)) }
  /// Adds or replaces an organisation.
  public static func save(_ organisation: Organisation) -> Change { .save(.organisation(organisation)) }
  /// Adds or replaces an area.
  public static func save(_ area: Area) -> Change { .save(.area(area)) }
  /// Adds or replaces a placement.
  public static func save(_ placement: Placement) -> Change { .save(.placement(placement)) }
  /// Adds or replaces a decision.
  public static func save(_ decision: Decision) -> Change { .save(.decision(decision)) }
  /// Replaces the plan in force.
  public static func save(_ plan: PlanInForce) -> Change { .save(.plan(plan)) }
  /// Replaces the policy.
  public static func save(_ policy: Policy) -> Change { .save(.policy(policy)) }
  /// Adds a word, or finds the one that differs only in case and space.
  public static func save(_ term: Vocabulary.Term) -> Change { .save(.term(StoredTerm(term: term))) }
}
