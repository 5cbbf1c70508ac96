/// Which columns of a table describe which fields of a record.
struct HeaderBinding<R: ImportableRecord> {
  /// A field and where its cells stand.
  struct Bound {
    var field: ImportField<R>
    /// The columns in the order of the file; the first cell that is not empty holds.
    var columns: [CSVColumn]
    /// What every row has where no column is bound.
    var constant: String?
  }

  /// The fields that the file describes, in the order of the record's table.
  private(set) var fields: [Bound] = []
  /// The headers as they stand in the file.
  let headers: [String]
  /// The column of the reference.
  let reference: CSVColumn
  /// The column of the source; nil where the file has none.
  let source: CSVColumn?
  /// The source that the mapping file gives to rows that name none.
  let constantSource: String?
  /// What should be said about the headers.
  private(set) var notices: [String] = []

  /// Binds the headers of a table.
  /// - Throws: `ImportFailure` where no column holds the reference, or the mapping names what is not there.
  init(_ columns: [CSVColumn], mapping: HeaderMapping, file: String, mappingFile: String)
    throws(ImportFailure)
  {
    let known = HeaderIndex<R>()
    let mapped = try Self.resolved(mapping, columns: columns, known: known, mappingFile: mappingFile)
    var byField: [Int: [CSVColumn]] = [:]
    var references: [CSVColumn] = []
    var sources: [CSVColumn] = []
    var unknown: [String] = []
    var notTaken: [NotTaken: [String]] = [:]
    for column in columns where column.repeats == nil {
      switch mapped.headers[folded(column.name)] ?? known[column.name] {
      case .reference: references.append(column)
      case .source: sources.append(column)
      case .field(let position): byField[position, default: []].append(column)
      case .notTaken(let reason): notTaken[reason, default: []].append(shortened(column.name))
      case .ignored: break
      case nil:
        if !column.name.isEmpty { unknown.append(shortened(column.name)) }
      }
    }
    guard let reference = references.first else {
      let best = R.hasSource ? "reference" : "code"
      throw .badData(
        file: file, line: nil, message: "has no column that names each \(R.kind.singular) for good",
        remedy:
          "add a column \(best) with something that never changes, such as a membership number, or say in a "
          + "mapping file which header it is (HEADER = \(best))")
    }
    self.reference = reference
    headers = columns.map(\.name)
    source = sources.first
    constantSource = mapped.source
    for (position, field) in R.fields.enumerated() {
      let constant = mapped.constants[position]
      guard let columns = byField[position] ?? (constant == nil ? nil : []) else { continue }
      fields.append(Bound(field: field, columns: columns, constant: constant))
    }
    for reason in NotTaken.allCases {
      guard let headers = notTaken[reason] else { continue }
      notices.append("not taken, because \(reason.rawValue): \(headers.joined(separator: ", "))")
    }
    if !unknown.isEmpty {
      notices.append(
        "unknown headers, ignored: \(unknown.joined(separator: ", ")) (a mapping file can say what they mean)"
      )
    }
  }

  private typealias Resolved = (headers: [String: HeaderMeaning], constants: [Int: String], source: String?)

  private static func resolved(
    _ mapping: HeaderMapping, columns: [CSVColumn], known: HeaderIndex<R>, mappingFile: String
  ) throws(ImportFailure) -> Resolved {
    var headers: [String: HeaderMeaning] = [:]
    var constants: [Int: String] = [:]
    var source: String?
    for line in mapping.headers {
      guard columns.contains(where: { folded($0.name) == folded(line.name) }) else {
        throw .badMapping(
          file: mappingFile, line: line.number, message: "the file has no header “\(shortened(line.name))”")
      }
      let meaning: HeaderMeaning? =
        ["ignore", "-", "nothing"].contains(line.value.lowercased()) ? .ignored : known[line.value]
      switch meaning {
      case nil, .notTaken: throw unknownField(line.value, line: line.number, mappingFile: mappingFile)
      case let meaning?: headers[folded(line.name)] = meaning
      }
    }
    for line in mapping.constants {
      switch known[line.name] {
      case .field(let position): constants[position] = line.value
      case .source: source = line.value
      default: throw unknownField(line.name, line: line.number, mappingFile: mappingFile)
      }
    }
    return (headers, constants, source)
  }

  private static func unknownField(_ name: String, line: Int, mappingFile: String) -> ImportFailure {
    .badMapping(
      file: mappingFile, line: line,
      message: "\(R.kind.rawValue) have no field “\(shortened(name))”; they have "
        + (["reference"] + (R.hasSource ? ["source"] : []) + R.fields.map(\.name)).joined(separator: ", "))
  }
}

/// What a header means for one kind of record.
enum HeaderMeaning: Equatable {
  case reference, source, ignored
  case field(Int)
  case notTaken(NotTaken)
}

/// The headers that one kind of record knows, whatever their capitals, spaces and punctuation.
struct HeaderIndex<R: ImportableRecord> {
  private var meanings: [String: HeaderMeaning] = [:]

  init() {
    for (reason, headers) in R.headersNotTaken {
      for header in headers { meanings[folded(header)] = .notTaken(reason) }
    }
    for header in RejectsFile.ownHeaders { meanings[folded(header)] = .ignored }
    for header in Self.referenceHeaders { meanings[folded(header)] = .reference }
    if R.hasSource {
      for header in Self.sourceHeaders { meanings[folded(header)] = .source }
    }
    for (position, field) in R.fields.enumerated() {
      for header in [field.name] + field.synonyms { meanings[folded(header)] = .field(position) }
    }
  }

  /// The meaning of a header; nil where it has none.
  subscript(_ header: String) -> HeaderMeaning? { meanings[folded(header)] }

  /// What heads the column of the reference.
  static var referenceHeaders: [String] {
    (R.hasSource ? ["reference", "ref", "id", "external id", "record id", "unique id"] : [])
      + R.referenceSynonyms
  }
  /// What heads the column of the source.
  static var sourceHeaders: [String] { ["source", "source system"] }
}
