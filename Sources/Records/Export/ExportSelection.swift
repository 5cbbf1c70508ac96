import Matching

/// Which records an export is limited to: those that somebody sees or has marked; nil for all.
public struct ExportSelection: Equatable, Sendable {
  /// The volunteers; nil for all.
  public var volunteers: Set<Identifier<Volunteer>>?
  /// The needs; nil for all.
  public var needs: Set<Identifier<Need>>?
  /// The services; nil for all.
  public var services: Set<Identifier<Service>>?
  /// The pairs; nil for all.
  public var pairings: Set<Pairing>?

  /// Everything.
  public init() {}
}
