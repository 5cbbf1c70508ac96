import Matching

/// Brings the rows of one table into the store, row by row: good rows go in, bad ones are reported.
struct RowImporter<R: ImportableRecord> {
  private let binding: HeaderBinding<R>
  private let file: String
  private let clearsEmpty: Bool
  private let defaultSource: String
  private let existing: [Reference: R]
  private var seen: [Reference: (line: Int, cells: Int)] = [:]
  private var twins: TwinIndex
  private var context: ImportContext
  private var rejects: RejectsFile
  private var report: ImportReport

  /// Prepares for a table whose headers are bound.
  init(
    _ table: CSVTable, _ binding: HeaderBinding<R>, file: String, source: String, clearsEmpty: Bool,
    snapshot: Snapshot, today: Day
  ) {
    self.binding = binding
    self.file = file
    self.clearsEmpty = clearsEmpty
    defaultSource = source
    existing = Dictionary(
      R.all(in: snapshot).map { ($0.origin, $0) }, uniquingKeysWith: { first, _ in first })
    twins = TwinIndex(R.kind == .volunteers ? snapshot.volunteers : [])
    context = ImportContext(
      today: today, names: NameBook(snapshot.vocabulary), links: Links(snapshot, for: R.kind))
    rejects = RejectsFile(
      table.columns, addingSource: R.hasSource && binding.source == nil ? source : nil)
    report = ImportReport(file: file, kind: R.kind)
    for notice in binding.notices { context.note(notice, line: nil) }
  }

  /// Reads every row.
  /// - Returns: What was done, and the rows that were refused.
  mutating func run(_ table: inout CSVTable, into session: ImportSession) throws -> (
    ImportReport, RejectsFile
  ) {
    while let row = table.next() {
      context.line = row.line
      try take(row, into: session)
    }
    for (position, disagreement) in table.disagreements.sorted(by: { $0.key < $1.key }) {
      context.note(
        "the header \(shortened(table.columns[position].name)) stands twice and the second differs: the first holds",
        line: disagreement.firstLine, times: disagreement.rows)
    }
    if let short = table.shortRows {
      context.note(
        short.rows == 1
          ? "1 row has fewer cells than the header: the missing ones change nothing"
          : "\(short.rows) rows have fewer cells than the header: the missing ones change nothing",
        line: short.firstLine)
    }
    if let foreign = table.foreignText {
      context.note(
        "text that is not UTF-8 was read as Windows-1252: check the accents", line: foreign.firstLine,
        times: foreign.cells)
    }
    report.rejected = rejects.count
    report.notices = context.notices
    if context.unsaid > 0 {
      report.notices.append(
        ImportNotice(text: "… and \(context.unsaid) more like these", line: nil, times: 1))
    }
    if let source = twins.sourceOfMost(of: report.new, besides: defaultSource) {
      let text =
        "most of these people are here already, from \(shortened(source)): if this is the same list under another name, "
        + "undo this import and give its source in a mapping file (source := \(shortened(source)))"
      report.notices.insert(ImportNotice(text: text, line: nil, times: 1), at: 0)
    }
    return (report, rejects)
  }

  private mutating func take(_ row: CSVRow, into session: ImportSession) throws {
    if let defect = row.defect {
      let position = defect.position
      return reject(
        row, [problem(row, column: position.column, line: position.line, defect.message, defect.remedy)])
    }
    let code = text(row, binding.reference)
    guard !code.isEmpty else {
      let column = binding.reference.position + 1
      return reject(
        row,
        [
          problem(
            row, column: column, "is empty", "give the \(R.kind.singular) a reference that never changes")
        ])
    }
    let source = binding.source.map { text(row, $0) } ?? ""
    context.source = !R.hasSource ? "" : source.isEmpty ? defaultSource : source
    let reference = Reference(source: context.source, code: code)
    if let earlier = seen[reference] {
      guard earlier.cells != fingerprint(row) else {
        report.repeated += 1
        return
      }
      return reject(row, [repetition(row, of: earlier.line)])
    }
    seen[reference] = (row.line, fingerprint(row))
    if session.isErased(reference) {
      report.leftAlone += 1
      return context.note("the record of this reference was erased and does not come back")
    }
    if let reason = existing[reference]?.reasonToLeaveAlone {
      report.leftAlone += 1
      return context.note(reason)
    }
    try take(row, as: reference, into: session)
  }

  /// What tells whether two rows say the same, for rows of one run.
  private func fingerprint(_ row: CSVRow) -> Int {
    var hasher = Hasher()
    for cell in row.cells { hasher.combine(cell.text) }
    return hasher.finalize()
  }

  private func repetition(_ row: CSVRow, of line: Int) -> RowProblem {
    problem(
      row, column: binding.reference.position + 1, "stands already on line \(line), with other values",
      "keep one of the two rows, or give this one another reference")
  }

  private mutating func take(_ row: CSVRow, as reference: Reference, into session: ImportSession)
    throws
  {
    let before = existing[reference]
    var (draft, problems) = read(row, as: reference, before)
    guard problems.isEmpty else {
      forgetWhatIsFresh()
      return reject(row, problems)
    }
    if before == nil, let reason = draft.record.reasonToStayAway(twins, session) {
      forgetWhatIsFresh()
      report.leftAlone += 1
      return context.note(reason)
    }
    if !context.names.fresh.isEmpty || !context.freshOrganisations.isEmpty {
      try storeWhatIsFresh(in: session)
      // Now every identity is one that the store gave.
      (draft, problems) = read(row, as: reference, before)
    }
    if let before, draft.record.inNormalForm == before {
      report.unchanged += 1
      return
    }
    guard let (outcome, saved) = try saved(draft.record, row, in: session) else { return }
    switch outcome {
    case .added:
      report.new += 1
      if let twin = saved.twin(in: &twins) { context.note(twin) }
    case .changed: report.changed += 1
    case .unchanged: report.unchanged += 1
    case .erased: report.leftAlone += 1
    }
  }

  /// Saves a record; a row that the store refuses is reported like any other.
  private mutating func saved(
    _ record: R, _ row: CSVRow, in session: ImportSession
  ) throws -> (outcome: ImportOutcome, record: R)? {
    do {
      return try record.save(in: session)
    } catch StoreError.refused(let sentence) {
      reject(
        row, [problem(row, column: nil, "was not taken (\(sentence.withoutFullStop))", "correct the row")])
      return nil
    }
  }

  private mutating func forgetWhatIsFresh() {
    context.names.forget()
    context.freshOrganisations = []
  }

  private mutating func storeWhatIsFresh(in session: ImportSession) throws {
    var identities: [Int64] = []
    for term in context.names.fresh {
      let identity: Identifier<Skill> = try session.term(term.name, term.kind)
      identities.append(identity.value)
    }
    context.names.settle(identities)
    for organisation in context.freshOrganisations {
      let saved = try session.save(organisation).record
      context.links.organisations.insert(saved.id, reference: saved.reference, name: saved.name)
      context.note("the organisation \(shortened(saved.name)) was not there and was made from its name")
    }
    context.freshOrganisations = []
  }

  private mutating func read(
    _ row: CSVRow, as reference: Reference, _ before: R?
  ) -> (draft: Draft<R>, problems: [RowProblem]) {
    var draft = Draft(before ?? R.blank(reference), isNew: before == nil)
    var problems: [RowProblem] = []
    for bound in binding.fields {
      var chosen: (column: CSVColumn, text: String)?
      var isPresent = false
      for column in bound.columns {
        guard let cell = row[column.position] else { continue }
        isPresent = true
        var text = restored(cell)
        if text.hasControls {
          text = text.withoutControls.trimmed
          context.note("the \(bound.field.name) has control characters, which were left out")
        }
        guard !text.isEmpty else { continue }
        if let chosen, chosen.text != text {
          context.note(
            "\(chosen.column.name) and \(column.name) both give the \(bound.field.name) and differ: the first holds"
          )
        }
        chosen = chosen ?? (column, text)
      }
      if let value = chosen?.text ?? bound.constant {
        do {
          try bound.field.read(value, &draft, &context)
        } catch {
          problems.append(
            problem(
              row, column: (chosen?.column.position).map { $0 + 1 }, value: value, error.message, error.remedy
            ))
        }
      } else if clearsEmpty, isPresent {
        bound.field.clear?(&draft)
      }
    }
    guard problems.isEmpty else { return (draft, problems) }
    do {
      try R.finish(&draft, &context)
    } catch {
      problems.append(problem(row, column: nil, error.message, error.remedy))
    }
    return (draft, problems)
  }

  private mutating func reject(_ row: CSVRow, _ problems: [RowProblem]) {
    for problem in problems { report.add(problem) }
    rejects.add(
      row,
      because: problems.map { "\($0.header.isEmpty ? "the row" : $0.header) \($0.message): \($0.remedy)" })
  }

  private func text(_ row: CSVRow, _ column: CSVColumn) -> String {
    row[column.position].map(restored) ?? ""
  }

  private func restored(_ cell: CSVCell) -> String {
    SpreadsheetSafety.restored(cell.text.trimmed).trimmed
  }

  private func problem(
    _ row: CSVRow, column: Int?, line: Int? = nil, value: String? = nil, _ message: String, _ remedy: String
  ) -> RowProblem {
    let cell = column.flatMap { row[$0 - 1] }
    let headers = binding.headers
    return RowProblem(
      file: file, line: line ?? cell?.line ?? row.line, column: column,
      header: column.flatMap { $0 <= headers.count ? shortened(headers[$0 - 1]) : nil } ?? "",
      value: shortened(value ?? cell.map(restored) ?? ""), message: message, remedy: remedy)
  }
}
