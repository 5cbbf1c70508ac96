/// Filtering, sorting, marking and finding.
enum LookingActions {
  static let all: [Action] = [
    Action(
      name: .filter, title: "Filter the rows, or column:value", keys: [.character("/")], group: .looking,
      footer: 50, short: "filter",
      availability: { $0.focusedList == nil || $0.focusedList == .related ? .elsewhere : .available },
      perform: { state in
        guard let list = state.focusedList, let view = state.lists[list] else { return [] }
        state.layers.append(
          .filter(FilterLayer(list: list, text: TextLine(view.table.filter), before: view.table.filter)))
        return []
      }),
    Action(
      name: .sort, title: "Sort by a column, then by another", keys: [.character("s")], group: .looking,
      footer: 51, short: "sort",
      availability: { $0.focusedList == nil ? .elsewhere : .available },
      perform: { state in
        guard let list = state.focusedList, let view = state.lists[list] else { return [] }
        state.layers.append(.menu(Menus.sort(list, view.columns)))
        return []
      }),
    Action(
      name: .mark, title: "Mark, and move on", keys: [.space], group: .looking, footer: 52, short: "mark",
      availability: { $0.focusedList == nil ? .elsewhere : .available },
      perform: { state in
        guard let list = state.focusedList, let snapshot = state.world?.snapshot else { return [] }
        state.lists[list]?.toggleMark(in: snapshot)
        return []
      }),
    Action(
      name: .markAll, title: "Mark all shown, or none", keys: [.character("*")], group: .looking,
      availability: { $0.focusedList == nil ? .elsewhere : .available },
      perform: { state in
        guard let list = state.focusedList, let snapshot = state.world?.snapshot else { return [] }
        state.lists[list]?.toggleAllMarks(in: snapshot)
        return []
      }),
    Action(
      name: .find, title: "Find any person, need, service or organisation", keys: [.control("f")],
      group: .looking, footer: 53, short: "find",
      availability: { $0.world == nil ? .unavailable("The records are still being read") : .available },
      perform: { state in
        state.layers.append(.finder(FinderLayer()))
        return []
      }),
  ]
}
