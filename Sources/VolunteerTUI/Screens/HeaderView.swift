import Matching

/// The line at the top: where, when, how the plan stands; and the tabs under it.
enum HeaderView {
  static func draw(_ state: State, _ layout: ScreenLayout, on canvas: inout Canvas) {
    if layout.screen.height == 1 {
      return
    }
    canvas.fill(layout.header, style: .header)
    let plan = planText(state)
    let date = "\(state.today.weekday.shortName) \(state.today.text)"
    let width = layout.header.width
    let right = width >= 60 ? "\(plan)   \(date) " : width >= 30 ? "\(plan) " : ""
    let rightWidth = SafeText.width(of: right)
    canvas.draw(right, in: layout.header, style: .header, alignment: .right)
    canvas.draw(
      " \(state.world?.isDemo == true ? "DEMO · " : "")\(state.title)",
      in: layout.header.columns(0, width: width - rightWidth - 1), style: .header)
    canvas.fill(layout.tabs, style: .tab)
    for tab in ScreenLayout.tabs(state, in: layout.tabs) {
      canvas.draw(tab.text, in: tab.rect, style: tab.screen == state.screen ? .activeTab : .tab)
    }
  }

  /// How the plan stands, in words.
  static func planText(_ state: State) -> String {
    switch state.planning {
    case .none: return state.isReading ? "reading…" : ""
    case .solving: return "plan: solving…"
    case .failed: return "plan: failed"
    case .solved(let planned):
      let proof: String
      switch planned.plan.proof {
      case .optimal: proof = state.checkedPlan === planned ? "optimal, proven" : "optimal"
      case .within(let objective, let places):
        let gap = FitText.tenths(objective * 10 / state.totalWeight)
        proof = places > 0 ? "within \(places.grouped) places of the most" : "within \(gap) of the best"
      }
      let open = planned.notYetAsked
      return "plan: \(proof) · \(open.grouped) not yet asked"
    }
  }
}

extension State {
  /// What points are divided by to be read as fits.
  var totalWeight: Int { world?.snapshot.policy.totalWeight ?? 1 }
}
