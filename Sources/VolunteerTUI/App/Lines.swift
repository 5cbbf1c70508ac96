import Matching
import Records

/// Lines to type: what they ask, and what happens with what was typed.
extension State {
  mutating func openLine(_ purpose: LinePurpose) {
    var layer: LineLayer
    switch purpose {
    case .pinReason(let pairing):
      let barrier =
        world.flatMap { DecisionAct.overridden(pairing, world: $0).map(\.text).joined(separator: " ") } ?? ""
      layer = LineLayer(
        title: "Why pin all the same?", hint: barrier, text: TextLine(), purpose: purpose)
    case .declineReason:
      layer = LineLayer(
        title: "Why not?", hint: "In a few words; it is kept with the placement.", text: TextLine(),
        purpose: purpose)
    case .export(let subject, let profile, let ofScreen):
      let narrowed = ofScreen ? selection.map { "\($0.count.grouped) of the " } ?? "" : ""
      layer = LineLayer(
        title: "Export \(narrowed)\(subject.rawValue) (\(profile.rawValue)) to",
        hint: "A .csv or .json file. It is written whole or not at all, readable by you alone.",
        text: .proposing("\(subject.rawValue)-\(profile.rawValue)-\(today.iso).csv"), purpose: purpose)
    case .importFile:
      layer = LineLayer(
        title: "Import which file?",
        hint: "A .csv file, or activities.jsonld. Bad rows go to a rejects file.",
        text: TextLine(), purpose: purpose)
    case .setting(let name):
      let setting = PolicySetting.named(name)
      layer = LineLayer(
        title: policy.slider.title,
        hint: setting.map {
          "\($0.meaning)\($0.range.map { ": \($0.lowerBound) to \($0.upperBound.grouped)" } ?? "")"
        } ?? "",
        text: .proposing(setting?.text(triedPolicy) ?? ""), purpose: purpose)
    case .acknowledge(let pairings):
      let grounds = world.map { AskAct.displacedWork(pairings, world: $0).map { "\($0.groundText)." } } ?? []
      layer = LineLayer(
        title: "Why ask volunteers all the same?",
        hint: (grounds + ["The reason is kept with the placement, in the journal and in exports."]).joined(
          separator: " "),
        text: TextLine(), purpose: purpose)
    case .liftHold(let id, let lead):
      let name = world?.snapshot.volunteer(id)?.hold?.lead ?? ""
      layer = LineLayer(
        title: lead == nil ? "Who lifts the hold?" : "Why is it lifted?",
        hint: lead == nil
          ? "The name of the one who placed it: only \(name) can."
          : "It is kept in the journal. Undo cannot take it back.",
        text: TextLine(), purpose: purpose)
    }
    layers.append(.line(layer))
  }

  /// Takes what was typed once Enter is pressed.
  mutating func finish(_ line: LineLayer) -> [Effect] {
    let text = line.text.text.trimmingBlanks
    guard !text.isEmpty else {
      var line = line
      line.problem = "Type something, or Esc to go back."
      layers[layers.count - 1] = .line(line)
      return []
    }
    // An export of records that are just changing would tell how they were before.
    if case .export = line.purpose, pendingWrites > 0 {
      var line = line
      line.problem = "A change is still being written: a moment, and Enter again."
      layers[layers.count - 1] = .line(line)
      return []
    }
    if case .setting(let name) = line.purpose, let setting = PolicySetting.named(name) {
      do throws(PolicySetting.Refusal) {
        try policy.attempt(text, of: setting, kept: keptPolicy)
        layers.removeLast()
      } catch {
        var line = line
        line.problem = error.sentence
        layers[layers.count - 1] = .line(line)
      }
      return []
    }
    layers.removeLast()
    switch line.purpose {
    case .setting: return []
    case .pinReason(let pairing): return perform(.pin(pairing, reason: text))
    case .declineReason(let id, let decliner): return perform(.answer(id, .no(by: decliner, reason: text)))
    case .export(let subject, let profile, let ofScreen):
      guard let world else { return [] }
      var request = ExportRequest(subject: subject, profile: profile, path: text)
      if ofScreen, let selection { request.selection = selection.selection }
      return [.export(request, world, plan)]
    case .importFile:
      pendingWrites += 1
      return [.importFile(text, as: nil)]
    case .acknowledge(let pairings):
      layers.append(.menu(Menus.consultation(pairings, reason: text)))
      return []
    case .liftHold(let id, lead: nil):
      openLine(.liftHold(id, lead: text))
      return []
    case .liftHold(let id, let lead?):
      guard let volunteer = world?.snapshot.volunteer(id) else { return [] }
      pendingWrites += 1
      return [.liftHold(volunteer, lead: lead, reason: text)]
    }
  }
}

extension State {
  /// What the screen's list is narrowed to by marks or a filter, and how many rows that is; nil where it shows all.
  fileprivate var selection: (count: Int, selection: ExportSelection)? {
    guard let name = screen.list, let list = lists[name], let snapshot = world?.snapshot else { return nil }
    let table = list.table
    // The plan's screen shows less than all matches: what has started is not on it.
    guard !table.marks.isEmpty || list.isNarrowed || screen == .plan else { return nil }
    let keys =
      table.marks.isEmpty
      ? table.shown.map { list.rows.key(Int($0), in: snapshot) } : list.chosenKeys(in: snapshot)
    let focuses = keys.map { Self.focus(on: $0, in: snapshot) }
    var selection = ExportSelection()
    switch screen {
    case .volunteers: selection.volunteers = Set(focuses.compactMap(\.volunteer))
    case .needs: selection.needs = Set(focuses.compactMap(\.need))
    case .services: selection.services = Set(focuses.compactMap(\.service))
    case .overview, .plan, .policy: selection.pairings = Set(focuses.compactMap(\.pairing))
    }
    return (keys.count, selection)
  }
}
