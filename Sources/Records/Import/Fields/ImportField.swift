import Matching

/// One column that can describe a record: how its cells are read and written, and what the documentation says of it.
struct ImportField<R: ImportableRecord>: Sendable {
  /// Its header in exports, which imports always take.
  let name: String
  /// Other headers for it; capitals, spaces and punctuation never count.
  let synonyms: [String]
  /// What a cell holds.
  let form: String
  /// What it means, where the header does not say it all.
  let meaning: String
  /// Takes a cell that is not empty, without surrounding white space.
  let read: @Sendable (String, inout Draft<R>, inout ImportContext) throws(CellProblem) -> Void
  /// What an empty cell does where empty cells are to clear; nil where it may not.
  let clear: (@Sendable (inout Draft<R>) -> Void)?
  /// The cell of a record; nil for columns that exports do not write, because another says the same.
  let write: (@Sendable (R, Snapshot) -> CSVOutput)?
}

extension ImportField {
  /// A value that is always there; `mayClear` says whether an empty cell may set it back.
  static func value<Value: Sendable>(
    _ name: String, _ synonyms: [String] = [], _ form: CellForm<Value>, _ meaning: String = "",
    _ path: WritableKeyPath<R, Value> & Sendable, mayClear: Bool = true
  ) -> Self {
    let clear: @Sendable (inout Draft<R>) -> Void = { draft in
      draft.record[keyPath: path] = R.blank(draft.record.origin)[keyPath: path]
    }
    return ImportField(
      name: name, synonyms: synonyms, form: form.name, meaning: meaning,
      read: { text, draft, _ throws(CellProblem) in draft.record[keyPath: path] = try form.read(text) },
      clear: mayClear ? clear : nil, write: { record, _ in form.write(record[keyPath: path]) })
  }

  /// A value that may be unknown.
  static func optional<Value: Sendable>(
    _ name: String, _ synonyms: [String] = [], _ form: CellForm<Value>, _ meaning: String = "",
    _ path: WritableKeyPath<R, Value?> & Sendable
  ) -> Self {
    ImportField(
      name: name, synonyms: synonyms, form: form.name, meaning: meaning,
      read: { text, draft, _ throws(CellProblem) in draft.record[keyPath: path] = try form.read(text) },
      clear: { draft in draft.record[keyPath: path] = R.blank(draft.record.origin)[keyPath: path] },
      write: { record, _ in record[keyPath: path].map(form.write) ?? .text("") })
  }

  /// Times of the week.
  static func times(_ synonyms: [String], _ path: WritableKeyPath<R, Slots?> & Sendable) -> Self {
    ImportField(
      name: "times", synonyms: synonyms, form: CellForm.slots.name, meaning: "",
      read: { text, draft, context throws(CellProblem) in
        draft.record[keyPath: path] = try context.slots(of: text)
      },
      clear: { draft in draft.record[keyPath: path] = nil },
      write: { record, _ in CellForm.slots.write(record[keyPath: path]) })
  }

  /// A text without which a record makes no sense.
  static func requiredText(
    _ name: String, _ synonyms: [String] = [], _ meaning: String = "",
    _ path: WritableKeyPath<R, String> & Sendable
  ) -> Self {
    ImportField(
      name: name, synonyms: synonyms, form: "text", meaning: meaning,
      read: { text, draft, _ throws(CellProblem) in draft.record[keyPath: path] = text }, clear: nil,
      write: { record, _ in .text(record[keyPath: path]) })
  }

  /// A list of values in one cell.
  static func list<Value: Sendable>(
    _ name: String, _ synonyms: [String] = [], _ form: CellForm<Value>, _ meaning: String = "",
    _ path: WritableKeyPath<R, [Value]> & Sendable
  ) -> Self {
    ImportField(
      name: name, synonyms: synonyms, form: form.name, meaning: meaning,
      read: { text, draft, _ throws(CellProblem) in
        var values: [Value] = []
        // What an item holds may have commas of its own.
        for item in ListCell.split(text, atCommas: false) { values.append(try form.read(item)) }
        draft.record[keyPath: path] = values
      },
      clear: { draft in draft.record[keyPath: path] = [] },
      write: { record, _ in .text(ListCell.joined(record[keyPath: path].map { form.write($0).characters })) })
  }

  /// A list of shared words.
  static func words<Kind>(
    _ name: String, _ synonyms: [String] = [], _ kind: TermKind, _ meaning: String = "",
    _ path: WritableKeyPath<R, [Identifier<Kind>]> & Sendable
  ) -> Self {
    ImportField(
      name: name, synonyms: synonyms, form: "a list (`one; two`)", meaning: meaning,
      read: { text, draft, context throws(CellProblem) in
        draft.record[keyPath: path] = context.identities(of: context.items(of: text), kind: kind)
      },
      clear: { draft in draft.record[keyPath: path] = [] },
      write: { record, snapshot in
        .text(ListCell.joined(record[keyPath: path].map { snapshot.vocabulary.name($0) }))
      })
  }

  /// A shared word that may be unknown.
  static func word<Kind>(
    _ name: String, _ synonyms: [String] = [], _ kind: TermKind, _ meaning: String = "",
    _ path: WritableKeyPath<R, Identifier<Kind>?> & Sendable
  ) -> Self {
    ImportField(
      name: name, synonyms: synonyms, form: "text", meaning: meaning,
      read: { text, draft, context throws(CellProblem) in
        draft.record[keyPath: path] = Identifier(context.names.identity(of: text, kind: kind))
      },
      clear: { draft in draft.record[keyPath: path] = nil },
      write: { record, snapshot in .text(record[keyPath: path].map { snapshot.vocabulary.name($0) } ?? "") })
  }

  /// Part of something that cells give together; `write` is nil where another column says the same.
  static func part<Value: Sendable>(
    _ name: String, _ synonyms: [String] = [], _ form: CellForm<Value>, _ meaning: String = "",
    _ path: WritableKeyPath<R.Parts, Value?> & Sendable,
    clear: (@Sendable (inout Draft<R>) -> Void)? = { _ in },
    write: (@Sendable (R, Snapshot) -> CSVOutput)? = nil
  ) -> Self {
    ImportField(
      name: name, synonyms: synonyms, form: form.name, meaning: meaning,
      read: { text, draft, _ throws(CellProblem) in draft.parts[keyPath: path] = try form.read(text) },
      clear: clear, write: write)
  }

  /// Latitude and longitude.
  static func place(_ path: WritableKeyPath<R, Place?> & Sendable) -> [Self] {
    let clear: @Sendable (inout Draft<R>) -> Void = { $0.record[keyPath: path] = nil }
    func write(_ half: KeyPath<Place, Int32> & Sendable) -> @Sendable (R, Snapshot) -> CSVOutput {
      { record, _ in
        record[keyPath: path].map { .number(Decimal.text(Int($0[keyPath: half]), digits: 6)) } ?? .text("")
      }
    }
    return [
      .part(
        "latitude", ["lat", "y"], .latitude, "with the longitude", \.latitude, clear: clear,
        write: write(\.latitude)),
      .part(
        "longitude", ["long", "lon", "lng", "x"], .longitude, "", \.longitude, clear: clear,
        write: write(\.longitude)),
    ]
  }

  /// The three deciles.
  static func deciles(_ path: WritableKeyPath<R, Deciles> & Sendable) -> [Self] {
    func decile(
      _ name: String, _ synonyms: [String], _ meaning: String,
      _ which: WritableKeyPath<Deciles, Int?> & Sendable
    ) -> Self {
      ImportField(
        name: name, synonyms: synonyms, form: CellForm.decile.name, meaning: meaning,
        read: { text, draft, _ throws(CellProblem) in
          draft.record[keyPath: path][keyPath: which] = try CellForm.decile.read(text)
        },
        clear: { draft in draft.record[keyPath: path][keyPath: which] = nil },
        write: { record, _ in record[keyPath: path][keyPath: which].map(CellForm.decile.write) ?? .text("") })
    }
    return [
      decile(
        "overall decile", ["imd decile", "deprivation decile", "decile", "imd"], "deprivation of all kinds",
        \.overall),
      decile(
        "access decile", ["housing and access decile", "barriers decile", "access to services decile"],
        "barriers to housing and services", \.access),
      decile("employment decile", [], "deprivation of employment", \.employment),
    ]
  }

  /// The area, by its code.
  static func area(_ path: WritableKeyPath<R, Identifier<Area>?> & Sendable) -> Self {
    ImportField(
      name: "area", synonyms: ["area code", "lsoa", "lsoa code", "lsoa11cd", "lsoa21cd", "data zone"],
      form: "the code of an area",
      meaning: "areas are imported first; one that is not known is left empty and reported",
      read: { text, draft, context throws(CellProblem) in
        guard let area = context.links.areas[text.uppercased()] else {
          context.note("the area \(shortened(text)) is not known: import the areas, then this file again")
          return
        }
        draft.record[keyPath: path] = area
      },
      clear: { draft in draft.record[keyPath: path] = nil },
      write: { record, snapshot in
        .text(record[keyPath: path].flatMap { snapshot.area($0)?.code } ?? "")
      })
  }
}

extension ImportContext {
  /// The identities of words, each once, in the order written.
  mutating func identities<Kind>(of words: [String], kind: TermKind) -> [Identifier<Kind>] {
    var identities: [Identifier<Kind>] = []
    for word in words {
      let identity = Identifier<Kind>(names.identity(of: word, kind: kind))
      if !identities.contains(identity) { identities.append(identity) }
    }
    return identities
  }
}
