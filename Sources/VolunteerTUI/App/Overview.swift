import Matching

/// The panes of the overview that hold rows, in the order of Tab.
enum OverviewPane: CaseIterable, Sendable {
  case attention, leaning, proposals
}

/// Where the coordinator is on the overview.
struct OverviewPlace: Equatable, Sendable {
  var pane = OverviewPane.attention
  /// Which row of the pane is selected.
  var selected = 0
}

/// A row of the overview, and what Enter opens from it.
struct OverviewRow: Equatable, Sendable {
  enum Opening: Equatable, Sendable {
    case queue(Queue)
    case planNotes
    case service(Identifier<Service>)
    case proposal(Pairing)
  }

  var level: IndicatorLevel?
  var text: String
  var detail = ""
  /// Nil where there is nothing to open.
  var opening: Opening?
}

extension State {
  /// How many rows a pane of the overview has, without their texts.
  private func overviewRowCount(_ pane: OverviewPane) -> Int {
    switch pane {
    case .attention: return overviewRows(pane).count
    case .leaning: return world?.overview.leaning.count ?? 0
    case .proposals:
      guard case .pairs(let rows) = lists[.plan]?.rows else { return 0 }
      return rows.proposals
    }
  }

  /// The rows of a pane of the overview; of long ones no more than are asked for.
  func overviewRows(_ pane: OverviewPane, most: Int = .max) -> [OverviewRow] {
    guard let world, !world.isPartial else { return [] }
    switch pane {
    case .attention: return attention(world)
    case .leaning:
      let services = world.facts.reliance.services
      return world.overview.leaning.prefix(most).map { position in
        let level = services[position].levelBefore
        let worst = services[position].indicators.map(\.before).first { $0.level == level }
        let service = world.snapshot.services[position]
        return OverviewRow(
          level: level, text: service.name, detail: worst?.sentence ?? "", opening: .service(service.id))
      }
    case .proposals:
      guard case .pairs(let rows) = lists[.plan]?.rows else { return [] }
      // Proposals stand first in the list of the plan.
      return rows.prefix(min(most, rows.proposals)).map { proposal in
        OverviewRow(
          text: world.snapshot.title(proposal.pairing),
          detail: proposal.planned.map { "fit \(FitText.tenths($0.fitTenths))" } ?? "",
          opening: .proposal(proposal.pairing))
      }
    }
  }

  /// What needs the coordinator today, the weightiest first.
  private func attention(_ world: World) -> [OverviewRow] {
    let figures = world.overview
    var rows = Queue.allCases.compactMap { queue -> OverviewRow? in
      guard let waiting = figures.queues[queue] else { return nil }
      var text = queue.text(waiting.count)
      if queue == .neverMatched, let oldest = figures.oldestNeverMatched {
        text += " (oldest \(oldest.grouped) d)"
      }
      return OverviewRow(level: queue.level, text: text, opening: .queue(queue))
    }
    let limits = plan.map { $0.plan.conflicts.count } ?? 0
    if limits > 0 {
      let text = "\(limits.grouped) \(limits == 1 ? "limit" : "limits") that the plan can’t keep"
      let at = rows.firstIndex { $0.level == .watch } ?? rows.count
      rows.insert(OverviewRow(level: .warning, text: text, opening: .planNotes), at: at)
    }
    return rows.isEmpty ? [OverviewRow(level: .fine, text: "Nothing needs you today")] : rows
  }

  /// Whether keys move in the panes of the overview.
  var isOnOverview: Bool { layers.isEmpty && screen == .overview && world != nil && !isEmpty }

  /// The row that is selected on the overview; nil where its pane is empty.
  var overviewRow: OverviewRow? {
    let rows = overviewRows(overview.pane, most: overview.selected + 1)
    return rows.isEmpty ? nil : rows[min(overview.selected, rows.count - 1)]
  }

  /// Moves in the pane by what a moving key means.
  mutating func moveOnOverview(_ name: ActionName) {
    let last = max(0, overviewRowCount(overview.pane) - 1)
    let page = max(1, size.height / 2 - 3)
    let selected = min(overview.selected, last)
    switch name {
    case .down: overview.selected = selected + 1
    case .up: overview.selected = selected - 1
    case .pageDown: overview.selected = selected + page
    case .pageUp: overview.selected = selected - page
    case .first: overview.selected = 0
    default: overview.selected = last
    }
    overview.selected = min(max(0, overview.selected), last)
  }

  /// Goes to the next pane that has rows.
  mutating func goToNextOverviewPane() {
    let panes = OverviewPane.allCases
    let at = panes.firstIndex(of: overview.pane) ?? 0
    let following = panes[(at + 1)...] + panes[...at]
    overview = OverviewPlace(pane: following.first { !overviewRows($0, most: 1).isEmpty } ?? overview.pane)
  }

  /// Opens what the selected row of the overview is about.
  mutating func openOverviewRow() -> [Effect] {
    switch overviewRow?.opening {
    case .queue(let queue):
      let effects = go(to: queue.screen)
      if let list = queue.screen.list {
        lists[list]?.queue = queue
        withTable(of: list) {
          $0.filter = ""
          $0.marks.removeAll()
        }
        refresh(list)
        withTable(of: list) { $0.select(0) }
      }
      return effects
    case .planNotes: return openPlanNotes()
    case .service(let id): show(.service(id))
    case .proposal(let pairing):
      let effects = go(to: .plan)
      if let view = lists[.plan], let snapshot = world?.snapshot,
        let row = view.rows.row(of: .pairing(pairing), in: snapshot),
        let shown = view.table.shown.firstIndex(of: Int32(row))
      {
        withTable(of: .plan) { $0.select(shown) }
      }
      return effects
    case nil: break
    }
    return []
  }
}
