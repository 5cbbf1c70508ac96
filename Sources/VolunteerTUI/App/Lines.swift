import Matching

/// Lines to type: what they ask, and what happens with what was typed.
extension State {
  mutating func openLine(_ purpose: LinePurpose) {
    var layer: LineLayer
    switch purpose {
    case .pinReason(let pairing):
      let barrier = world.flatMap { DecisionAct.overridden(pairing, world: $0).first?.text } ?? ""
      layer = LineLayer(
        title: "Why pin all the same?", hint: barrier, text: TextLine(), purpose: purpose)
    case .declineReason:
      layer = LineLayer(
        title: "Why not?", hint: "In a few words; it is kept with the placement.", text: TextLine(),
        purpose: purpose)
    case .export(let subject, let profile):
      layer = LineLayer(
        title: "Export \(subject.rawValue) (\(profile.rawValue)) to",
        hint: "A .csv or .json file. It is written whole or not at all, readable by you alone.",
        text: TextLine("\(subject.rawValue)-\(profile.rawValue)-\(today.iso).csv"), purpose: purpose)
    case .importFile:
      layer = LineLayer(
        title: "Import which file?",
        hint: "A .csv file, or activities.jsonld. Bad rows go to a rejects file.",
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
    layers.removeLast()
    switch line.purpose {
    case .pinReason(let pairing): return perform(.pin(pairing, reason: text))
    case .declineReason(let id, let decliner): return perform(.answer(id, .no(by: decliner, reason: text)))
    case .export(let subject, let profile):
      guard let world else { return [] }
      return [.export(ExportRequest(subject: subject, profile: profile, path: text), world, plan)]
    case .importFile:
      pendingWrites += 1
      return [.importFile(text)]
    }
  }
}
