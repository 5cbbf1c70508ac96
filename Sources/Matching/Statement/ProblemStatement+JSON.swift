extension ProblemStatement {
  /// The version of the format that ``json()`` writes; a change of meaning raises it.
  public static let formatVersion = 1

  /// The statement as JSON (RFC 8259) in UTF-8; `docs/PROBLEM.md` says what every field means.
  ///
  /// Lists are tables: the names of the columns, then a row a line, which spreadsheets and data frames read as they are.
  /// - Complexity: O(pairs).
  public func json() -> [UInt8] {
    var text = JSONText()
    text.open("format", .text("volunteer-tui problem"))
    text.member("version", .number(Self.formatVersion))
    text.member("goal", .text(policy.goal.rawValue))
    text.member("policyVersion", .number(policy.version))
    text.member("keepBonus", .number(policy.keepBonus))
    text.member("shortTermPrice", .number(policy.shortTermPrice))
    text.member("spread", .number(policy.spread))
    text.member("spreadSteps", .list(policy.spreadSteps))
    text.member("keepsWeeklyMinutes", .boolean(Self.keepsWeeklyMinutes))
    text.member("keepsMentorPlaces", .boolean(Self.keepsMentorPlaces))
    text.member("inForceCount", .number(inForceCount))
    text.member("objective", .number(objective))
    text.member("changes", .number(changes))
    text.member("upperBound", .number(upperBound))
    text.table(
      "volunteers",
      ["reference", "roles", "heldRoles", "mostMinutes", "heldMinutes", "firstTimer"], volunteers
    ) {
      [
        .text($0.reference), .number($0.roles), .number($0.heldRoles), .optional($0.mostMinutes),
        .number($0.heldMinutes), .flag($0.isFirstTimer),
      ]
    }
    text.table("services", ["reference", "mentorPlaces", "heldFirstTimers", "shortTermLevel"], services) {
      [
        .text($0.reference), .optional($0.mentorPlaces), .number($0.heldFirstTimers),
        .number($0.shortTermLevel),
      ]
    }
    text.table(
      "needs",
      [
        "reference", "service", "places", "heldPlaces", "shortTermPlaces", "heldShortTerm", "urgency",
        "decile", "steps",
      ], needs
    ) {
      [
        .text($0.reference), .optional($0.service), .number($0.places), .number($0.heldPlaces),
        .optional($0.shortTermPlaces), .number($0.heldShortTerm), .number($0.urgency), .optional($0.decile),
        .list($0.steps),
      ]
    }
    text.table(
      "pairs",
      [
        "volunteer", "need", "points", "worth", "slots", "minutes", "shortTerm", "firstTimer", "inForce",
        "pinned",
      ], pairs
    ) {
      [
        .number($0.volunteer), .number($0.need), .number($0.points), .number($0.worth),
        .number(Int($0.slots.rawValue)), .number($0.minutes), .flag($0.isShortTerm),
        .flag(volunteers[$0.volunteer].isFirstTimer), .flag($0.isInForce), .flag($0.isPinned),
      ]
    }
    text.table("vetoes", ["volunteer", "need"], vetoes) { [.number($0.volunteer), .number($0.need)] }
    text.table("plan", ["pair", "slot"], choices) { [.number($0.pair), .optional($0.slot?.index)] }
    return text.closed()
  }
}

/// Writes one JSON object, a member at a time.
private struct JSONText {
  enum Value {
    case text(String)
    case number(Int)
    case optional(Int?)
    case boolean(Bool)
    case flag(Bool)
    case list([Int])
  }

  private var bytes: [UInt8] = []

  mutating func open(_ name: String, _ value: Value) {
    bytes.append(UInt8(ascii: "{"))
    named(name)
    append(value)
  }

  mutating func member(_ name: String, _ value: Value) {
    bytes.append(UInt8(ascii: ","))
    named(name)
    append(value)
  }

  /// Writes a member that holds the names of columns and a row for each item.
  mutating func table<Item>(_ name: String, _ columns: [String], _ items: [Item], _ row: (Item) -> [Value]) {
    bytes.append(UInt8(ascii: ","))
    named(name)
    bytes.append(contentsOf: "{\"columns\": ".utf8)
    append(columns.map(Value.text))
    bytes.append(contentsOf: ", \"rows\": [".utf8)
    for (position, item) in items.enumerated() {
      bytes.append(contentsOf: (position == 0 ? "\n  " : ",\n  ").utf8)
      append(row(item))
    }
    bytes.append(contentsOf: "]}".utf8)
  }

  mutating func closed() -> [UInt8] { bytes + Array("\n}\n".utf8) }

  private mutating func named(_ name: String) {
    bytes.append(UInt8(ascii: "\n"))
    append(.text(name))
    bytes.append(contentsOf: ": ".utf8)
  }

  private mutating func append(_ values: [Value]) {
    bytes.append(UInt8(ascii: "["))
    for (position, value) in values.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ value: Value) {
    switch value {
    case .text(let text): quote(text)
    case .number(let number), .optional(.some(let number)): bytes.append(contentsOf: String(number).utf8)
    case .optional(.none): bytes.append(contentsOf: "null".utf8)
    case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .flag(let flag): bytes.append(flag ? UInt8(ascii: "1") : UInt8(ascii: "0"))
    case .list(let numbers): append(numbers.map(Value.number))
    }
  }

  /// Controls are escaped, so that no terminal obeys them.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(contentsOf: String(scalar).utf8)
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
