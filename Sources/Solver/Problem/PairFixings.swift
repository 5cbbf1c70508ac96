/// The pairs of a problem that every plan must hold, and those that none may.
public struct PairFixings: Sendable, Equatable {
  /// The forced pairs, ascending.
  public var forced: [Int]
  /// The forbidden pairs, ascending.
  public var forbidden: [Int]

  /// Makes fixings of pairs' positions.
  ///
  /// - Parameters:
  ///   - forced: The pairs that every plan must hold, ascending.
  ///   - forbidden: The pairs that no plan may hold, ascending.
  public init(forced: [Int] = [], forbidden: [Int] = []) {
    self.forced = forced
    self.forbidden = forbidden
  }
}
