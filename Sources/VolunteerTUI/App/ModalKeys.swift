import Matching

/// Keys in layers that take every key: menus, questions, lines being typed, pickers and forms.
extension State {
  /// Gives a key to the topmost layer; nil where that layer leaves keys to the actions.
  mutating func takeModalKey(_ key: Key) -> [Effect]? {
    guard let layer = layers.last else { return nil }
    switch layer {
    case .record, .candidates, .explanation: return nil
    case .menu(let menu): return take(key, menu)
    case .confirm(let confirmation): return take(key, confirmation)
    case .line(let line): return take(key, line)
    case .filter(let filter): return take(key, filter)
    case .palette(let picker): return take(key, picker)
    case .help(let picker): return takeHelp(key, picker)
    case .finder(let finder): return take(key, finder)
    case .form(let form): return takeFormKey(key, form)
    }
  }

  /// Puts pasted text into whatever is being typed; elsewhere a paste does nothing, so that it cannot act.
  mutating func takePaste(_ text: String) -> [Effect] {
    let top = layers.count - 1
    switch layers.last {
    case .line(var line):
      line.text.insert(text)
      layers[top] = .line(line)
    case .filter(var filter):
      filter.text.insert(text)
      layers[top] = .filter(filter)
      applyFilter(filter)
    case .palette(var picker):
      picker.text.insert(text)
      picker.selected = 0
      layers[top] = .palette(picker)
    case .help(var picker):
      picker.text.insert(text)
      picker.selected = 0
      layers[top] = .help(picker)
    case .finder(var finder):
      finder.text.insert(text)
      find(&finder)
      layers[top] = .finder(finder)
    case .form(let form): return pasteIntoForm(text, form)
    default:
      notice = Notice(kind: .refused, text: "There is nothing to paste into here")
    }
    return []
  }

  private mutating func take(_ key: Key, _ menu: Menu) -> [Effect] {
    if key == .escape || key == .character("q") && !menu.items.contains(where: { $0.key == "q" }) {
      layers.removeLast()
      return []
    }
    guard case .character(let character) = key, let item = menu.items.first(where: { $0.key == character })
    else { return [] }
    layers.removeLast()
    return perform(item.intent)
  }

  private mutating func take(_ key: Key, _ confirmation: Confirmation) -> [Effect] {
    switch key {
    case .character(confirmation.letter):
      layers.removeLast()
      return perform(confirmation.intent)
    case .escape, .character("q"), .character("n"):
      layers.removeLast()
    default: break
    }
    return []
  }

  private mutating func take(_ key: Key, _ line: LineLayer) -> [Effect] {
    var line = line
    switch key {
    case .escape: layers.removeLast()
    case .enter: return finish(line)
    default:
      if line.text.take(key) { line.problem = nil }
      layers[layers.count - 1] = .line(line)
    }
    return []
  }

  private mutating func take(_ key: Key, _ filter: FilterLayer) -> [Effect] {
    var filter = filter
    switch key {
    case .escape:
      layers.removeLast()
      filter.text = TextLine(filter.before)
      applyFilter(filter)
    case .enter, .tab: layers.removeLast()
    case .down: withTable(of: filter.list) { $0.move(by: 1) }
    case .up: withTable(of: filter.list) { $0.move(by: -1) }
    case .move(.pageDown, []): withTable(of: filter.list) { $0.move(by: $0.page) }
    case .move(.pageUp, []): withTable(of: filter.list) { $0.move(by: -$0.page) }
    case .backspace where filter.text.text.isEmpty: layers.removeLast()
    default:
      guard filter.text.take(key) else { return [] }
      layers[layers.count - 1] = .filter(filter)
      applyFilter(filter)
    }
    return []
  }

  private mutating func applyFilter(_ filter: FilterLayer) {
    guard lists[filter.list]?.table.filter != filter.text.text else { return }
    withTable(of: filter.list) { $0.filter = filter.text.text }
    refresh(filter.list)
  }

  private mutating func take(_ key: Key, _ picker: PickerLayer) -> [Effect] {
    var picker = picker
    let found = Palette.actions(matching: picker.text.text, in: self)
    switch key {
    case .escape: layers.removeLast()
    case .enter:
      layers.removeLast()
      guard found.indices.contains(picker.selected) else { return [] }
      return ActionTable.perform(found[picker.selected], in: &self)
    case .down, .control("n"), .tab:
      picker.selected = min(picker.selected + 1, max(0, found.count - 1))
      layers[layers.count - 1] = .palette(picker)
    case .up, .control("p"), .backTab:
      picker.selected = max(0, picker.selected - 1)
      layers[layers.count - 1] = .palette(picker)
    default:
      if picker.text.take(key) { picker.selected = 0 }
      layers[layers.count - 1] = .palette(picker)
    }
    return []
  }

  private mutating func takeHelp(_ key: Key, _ picker: PickerLayer) -> [Effect] {
    var picker = picker
    switch key {
    case .escape, .enter: layers.removeLast()
    case .down: picker.selected += 1
    case .up: picker.selected = max(0, picker.selected - 1)
    case .move(.pageDown, []): picker.selected += max(1, size.height - 8)
    case .move(.pageUp, []): picker.selected = max(0, picker.selected - max(1, size.height - 8))
    default:
      if picker.text.take(key) { picker.selected = 0 }
    }
    if case .help = layers.last {
      picker.selected = min(picker.selected, max(0, Palette.help(matching: picker.text.text).count - 1))
      layers[layers.count - 1] = .help(picker)
    }
    return []
  }

  private mutating func take(_ key: Key, _ finder: FinderLayer) -> [Effect] {
    var finder = finder
    switch key {
    case .escape: layers.removeLast()
    case .enter:
      layers.removeLast()
      if finder.hits.indices.contains(finder.selected) { show(finder.hits[finder.selected].name) }
    case .down, .control("n"), .tab: finder.selected = min(finder.selected + 1, max(0, finder.hits.count - 1))
    case .up, .control("p"), .backTab: finder.selected = max(0, finder.selected - 1)
    default:
      if finder.text.take(key) { find(&finder) }
    }
    if case .finder = layers.last { layers[layers.count - 1] = .finder(finder) }
    return []
  }

  private func find(_ finder: inout FinderLayer) {
    finder.hits = world.map { Finder.hits(for: finder.text.text, in: $0) } ?? []
    finder.selected = 0
  }
}
