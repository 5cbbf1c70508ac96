/// A need whose tasks were a paid post's, or look like a vacant one's, and who does them now.
public struct DisplacedWork: Equatable, Sendable {
  /// How the need stands in for paid work.
  public enum Ground: Equatable, Sendable {
    /// Its tasks were a paid post's, the need's own record says; the post may stand vacant now.
    case formerlyPaid(post: String, isVacant: Bool)
    /// Its title has every word of a vacant post's.
    case title(ofVacantPost: String)
    /// It requires the qualification of a vacant post.
    case qualification(String, ofVacantPost: String)
  }

  /// The need.
  public let need: Identifier<Need>
  /// The need's title.
  public let title: String
  /// How it stands in for paid work.
  public let ground: Ground
  /// Volunteers whose placements are held, with a reason and word on the consultation of staff and union.
  public private(set) var acknowledged = 0
  /// Volunteers whose placements are held, or whom the plan would add, without such an acknowledgement.
  public private(set) var unacknowledged = 0
  /// The latest reason recorded; empty where there is none.
  public private(set) var reason = ""
  /// Whether staff and union were consulted for every acknowledgement.
  public private(set) var staffConsulted = true

  /// How the need stands in for paid work, in words that begin a sentence.
  public var groundText: String {
    switch ground {
    case .formerlyPaid(let post, let isVacant):
      "The tasks of \(title) were those of the paid post \(post)\(isVacant ? ", which is vacant now" : "")"
    case .title(let post):
      "\(title) has the words of the vacant paid post \(post)"
    case .qualification(let qualification, let post):
      "\(title) asks for \(qualification), as the vacant paid post \(post) does"
    }
  }

  /// Looks at a need of a service; nil where the need is over or does not stand in for paid work.
  init?(_ need: Need, of service: Service, snapshot: Snapshot, today: Day) {
    guard let ground = Self.ground(for: need, of: service, vocabulary: snapshot.vocabulary, today: today),
      (need.lastDay ?? today) >= today
    else { return nil }
    self.need = need.id
    title = need.title
    self.ground = ground
    for placement in snapshot.placements(in: need.id) where placement.status.isHeld { add(placement) }
    guard need.isOpen || acknowledged + unacknowledged > 0 else { return nil }
  }

  /// Takes in a volunteer whom the plan would add: nobody has acknowledged that yet.
  mutating func addPlanned() {
    unacknowledged += 1
  }

  private mutating func add(_ placement: Placement) {
    guard placement.displacementReason.isFilled, let consulted = placement.staffConsulted else {
      unacknowledged += 1
      return
    }
    acknowledged += 1
    reason = placement.displacementReason.words
    staffConsulted = staffConsulted && consulted
  }

  /// How the need stands in for paid work: the record's own word first, then likeness to a vacant post.
  private static func ground(
    for need: Need, of service: Service, vocabulary: Vocabulary, today: Day
  ) -> Ground? {
    let vacant = service.paidPosts.filter { $0.isVacant(on: today) }
    if need.formerlyPaidPost.isFilled {
      let post = need.formerlyPaidPost.words
      let words = TitleWords(post)
      return .formerlyPaid(post: post, isVacant: vacant.contains { TitleWords($0.title) == words })
    }
    guard !vacant.isEmpty else { return nil }
    let words = TitleWords(need.title)
    if let post = vacant.first(where: { words.hasAll(of: TitleWords($0.title)) }) {
      return .title(ofVacantPost: post.title.words)
    }
    let required = need.requiredQualifications.map { vocabulary.name($0).words.lowercased() }
    for post in vacant where required.contains(post.qualification.words.lowercased()) {
      return .qualification(post.qualification.words, ofVacantPost: post.title.words)
    }
    return nil
  }
}

/// The words of a title that say what is done: in lower case, without plural `s`, without words that say nothing of it.
struct TitleWords: Equatable {
  private let words: Set<String>

  init(_ title: String) {
    let all = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    words = Set(all.filter { !Self.empty.contains($0) }.map(Self.singular))
  }

  /// Whether every word of another title, which has some, is among these.
  func hasAll(of other: TitleWords) -> Bool {
    !other.words.isEmpty && other.words.isSubset(of: words)
  }

  private static let empty: Set<String> = [
    "a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "with", "volunteer", "volunteers", "paid",
    "unpaid", "part", "full", "time", "senior", "junior",
  ]

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
