/// Help, the palette, closing and leaving.
enum ProgramActions {
  static let all: [Action] = [
    Action(
      name: .palette, title: "Every action", keys: [.character(":")], group: .program, footer: 70,
      short: "actions",
      perform: { state in
        state.layers.append(.palette(PickerLayer()))
        return []
      }),
    Action(
      name: .keys, title: "Keys", keys: [.character("?")], group: .program, footer: 71, short: "keys",
      perform: { state in
        state.layers.append(.help(PickerLayer()))
        return []
      }),
    Action(
      name: .close, title: "Close what is on top; on a screen, leave", keys: [.character("q")],
      group: .program,
      perform: { state in
        if state.layers.isEmpty {
          state.confirmQuit()
          return []
        }
        return state.goBack()
      }),
    Action(
      name: .quit, title: "Quit", keys: [.character("Q")], group: .program, footer: 72, short: "quit",
      perform: { state in
        guard state.pendingWrites > 0 else { return [.quit] }
        state.notice = Notice(kind: .refused, text: "A change is still being written: a moment")
        return []
      }),
    Action(
      name: .abandonForm, title: "Leave a form without saving", keys: [], group: .program,
      availability: { state in
        if case .form = state.layers.last { .available } else { .elsewhere }
      },
      perform: { state in
        state.layers.removeLast()
        return []
      }),
  ]
}
