import Matching

/// What services lean on, as a table: a row for each service and indicator.
public enum WarningExport {
  /// Builds the table.
  ///
  /// - Parameters:
  ///   - snapshot: The records.
  ///   - reliance: What services lean on, before the plan and with it.
  ///   - positions: The services to tell of, by their positions.
  ///   - warningsOnly: Whether rows where all is fine are left out.
  /// - Returns: A row for each service and indicator.
  public static func table(
    _ snapshot: Snapshot, _ reliance: Reliance, positions: [Int]? = nil, warningsOnly: Bool = true
  ) -> TextTable {
    let rows = (positions ?? Array(snapshot.services.indices)).flatMap { position -> [[TextTable.Cell]] in
      let service = snapshot.services[position]
      return reliance.services[position].indicators.filter {
        !warningsOnly || $0.before.level > .fine || $0.after.level > .fine
      }.map { comparison in
        [
          .text(service.reference.code), .text(service.name), .text(comparison.name),
          .text(comparison.before.level.text), .text(comparison.before.figure),
          .text(comparison.before.sentence),
          .text(optional: comparison.before.remedies.map(\.sentence).joined(separator: " ")),
          .text(comparison.after.level.text), .text(comparison.after.figure),
          .text(comparison.effect.rawValue), .text(optional: comparison.effectSentence),
          .number(snapshot.policy.version),
        ]
      }
    }
    return TextTable(
      columns: [
        "service reference", "service", "indicator", "level", "figure", "sentence", "would clear it",
        "level with the plan", "figure with the plan", "effect of the plan", "effect in words",
        "policy version",
      ], rows: rows)
  }
}
