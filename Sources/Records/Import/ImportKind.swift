/// What the rows of a file are.
public enum ImportKind: String, CaseIterable, Sendable {
  case areas, organisations, services, volunteers, needs

  /// One of them, such as `volunteer`.
  public var singular: String { String(rawValue.dropLast()) }
}
