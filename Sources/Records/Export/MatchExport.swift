import Matching

/// Matches as a table, with what the profile may see.
public enum MatchExport {
  /// Builds the table.
  ///
  /// - Parameters:
  ///   - profile: For whom.
  ///   - context: The records, prepared.
  ///   - plan: The plan on screen; nil for placements alone.
  ///   - reliance: What services lean on, for their warnings.
  ///   - organisation: The host; nil for all hosts, each row naming its own.
  ///   - selection: The pairs to tell of.
  /// - Returns: A row for each match that the profile may see.
  /// - Complexity: O(m log m) for m matches.
  public static func table(
    _ profile: ExportProfile, context: MatchingContext, plan: Plan?, reliance: Reliance,
    organisation: Identifier<Organisation>? = nil, selection: ExportSelection = ExportSelection()
  ) -> TextTable {
    let rows = MatchRow.all(in: context.snapshot, plan: plan).filter {
      (organisation == nil || $0.organisation?.id == organisation)
        && selection.pairings?.contains($0.pairing) ?? true
    }
    switch profile {
    case .internal: return internalTable(rows, context, plan, reliance)
    case .host: return hostTable(rows.filter(\.mayBeToldToHost))
    case .mail: return mailTable(rows.filter { $0.volunteer.hold == nil && $0.volunteer.consent.isGiven })
    case .funder: return FunderCounts.table(rows, context)
    }
  }

  /// The pairs of a plan alone, with everything that is said of them.
  public static func planTable(_ plan: Plan, context: MatchingContext, reliance: Reliance) -> TextTable {
    let rows = MatchRow.all(in: context.snapshot, plan: plan).filter { $0.planned != nil }
    return internalTable(rows, context, plan, reliance)
  }

  private static func internalTable(
    _ rows: [MatchRow], _ context: MatchingContext, _ plan: Plan?, _ reliance: Reliance
  ) -> TextTable {
    let policy = context.policy
    let columns =
      [
        "volunteer reference", "volunteer", "need reference", "need", "service reference", "service",
        "organisation", "times", "start", "status", "since", "points", "fit",
      ] + ScoreName.allCases.map { "points for \($0.title)" } + [
        "short-term", "first-timer", "pinned", "flags", "prompts", "warnings on the service",
        "displacement reason", "staff consulted", "policy version",
      ]
    return TextTable(
      columns: columns,
      rows: rows.map { row in
        // Of a person on a safeguarding hold nothing is told but whom to speak to.
        if let hold = row.volunteer.hold { return held(row, hold, columns.count) }
        let assessment = context.assess(row.pairing)
        let points = row.planned?.points ?? assessment?.points ?? 0
        return about(row) + [.number(points), .tenths(policy.fitTenths(points: points))]
          + ScoreName.allCases.map { .number(assessment?.breakdown[$0]?.product) }
          + [
            .text(assessment?.isShortTerm == true ? "yes" : "no"),
            .text(assessment?.isFirstTimer == true ? "yes" : "no"),
            .text(row.planned?.origin == .pinned ? "yes" : "no"),
            .text(optional: flags(assessment, row)),
            .text(optional: assessment?.prompts.map(\.sentence).joined(separator: "; ")),
            .text(optional: warnings(on: row.service, reliance, context.snapshot)),
            .text(optional: row.placement?.displacementReason),
            .text(optional: row.placement?.staffConsulted.map { $0 ? "yes" : "no" }),
            .number(plan?.policyVersion ?? policy.version),
          ]
      })
  }

  /// Who, what, where, when and how far.
  private static func about(_ row: MatchRow) -> [TextTable.Cell] {
    [
      .text(row.volunteer.reference.code), .text(row.volunteer.name), .text(row.need.reference.code),
      .text(row.need.title), .text(row.service.reference.code), .text(row.service.name),
      .text(optional: row.organisation?.name), .text(row.times),
      .text(optional: (row.placement?.started ?? row.need.start)?.iso), .text(row.status.text),
      .text(optional: row.placement?.since.iso),
    ]
  }

  private static func held(_ row: MatchRow, _ hold: Hold, _ width: Int) -> [TextTable.Cell] {
    var cells = Array(repeating: TextTable.Cell.none, count: width)
    cells[0] = .text(row.volunteer.reference.code)
    cells[1] = .text(row.volunteer.name)
    cells[9] = .text("speak to \(hold.lead)")
    return cells
  }

  /// Flags of pairs that are still to come; of a placement that runs, only what bars it by now.
  private static func flags(_ assessment: Assessment?, _ row: MatchRow) -> String {
    guard let assessment else { return "" }
    let barriers = assessment.barriers.filter {
      $0.rule != AlreadyPlacedRule.name && $0.rule != RoleRule.name
    }
    let barred =
      row.placement == nil || barriers.isEmpty ? [] : barriers.map { "barred by now: \($0.sentence)" }
    return (barred + assessment.flags.map(\.sentence)).joined(separator: "; ")
  }

  private static func warnings(on service: Service, _ reliance: Reliance, _ snapshot: Snapshot) -> String {
    guard let position = snapshot.position(of: service.id) else { return "" }
    return reliance.services[position].indicators.map(\.before).filter { $0.level > .fine }
      .map { "\($0.level.text): \($0.sentence)" }.joined(separator: " ")
  }

  private static func hostTable(_ rows: [MatchRow]) -> TextTable {
    TextTable(
      columns: ["organisation", "service", "role", "times", "start", "volunteer", "contact", "status"],
      rows: rows.sorted {
        ($0.organisation?.name ?? "", $0.service.name) < ($1.organisation?.name ?? "", $1.service.name)
      }
      .map { row in
        [
          .text(optional: row.organisation?.name), .text(row.service.name), .text(row.need.title),
          .text(row.times), .text(optional: (row.placement?.started ?? row.need.start)?.iso),
          .text(row.volunteer.name), .text(optional: row.preferredContact), .text(row.status.text),
        ]
      })
  }

  private static func mailTable(_ rows: [MatchRow]) -> TextTable {
    TextTable(
      columns: [
        "name", "email", "phone", "preferred contact", "role", "service", "organisation", "address", "times",
        "start", "status",
      ],
      rows: rows.map { row in
        [
          .text(row.volunteer.name), .text(optional: row.volunteer.email),
          .text(optional: row.volunteer.phone),
          .text(Words.contact.word(row.volunteer.preferredContact)), .text(row.need.title),
          .text(row.service.name),
          .text(optional: row.organisation?.name), .text(optional: row.service.address), .text(row.times),
          .text(optional: (row.placement?.started ?? row.need.start)?.iso), .text(row.status.text),
        ]
      })
  }
}
