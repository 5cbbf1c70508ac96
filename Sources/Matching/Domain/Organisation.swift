/// A body that provides services and involves volunteers.
public struct Organisation: Identifiable, Equatable, Codable, Sendable {
  /// Its identity.
  public var id: Identifier<Organisation>
  /// Where it came from and what it is called there.
  public var reference: Reference
  /// Its name.
  public var name: String
  /// Whom to ask for there.
  public var contactName = ""
  /// Their electronic mail address.
  public var email = ""
  /// Their telephone number.
  public var phone = ""
  /// The last day its public liability insurance covers; nil where not known.
  public var insuranceExpires: Day?
  /// Who leads on safeguarding there.
  public var safeguardingLead = ""
  /// Whether a safeguarding policy has been seen; nil where not known.
  public var hasSafeguardingPolicy: Bool?
  /// Whether it signed the charter on volunteers and paid staff; nil where not known.
  public var signedCharter: Bool?
  /// Whether there is an industrial dispute: no volunteer starts there while it lasts.
  public var hasDispute = false
  /// Anything else.
  public var notes = ""
  /// Rises by one with every write.
  public var version = 1

  /// Describes an organisation by what must be known of it; the rest starts unknown.
  public init(id: Identifier<Organisation>, reference: Reference, name: String) {
    self.id = id
    self.reference = reference
    self.name = name
  }
}
