/// Adding, editing, taking back, importing and exporting records.
enum RecordActions {
  static let all: [Action] = [
    Action(
      name: .edit, title: "Edit this record", keys: [.character("e")], group: .records, isUndoable: true,
      footer: 30, short: "edit",
      availability: { state in
        guard state.focusedList != nil || state.recordOnShow != nil else { return .elsewhere }
        guard !state.isReading else { return .unavailable("The records are still being read") }
        return state.editableRecord == nil ? .unavailable("Nothing is selected to edit") : .available
      },
      perform: { $0.openEditForm() }),
    Action(
      name: .add, title: "Add a volunteer, organisation, service or need", keys: [.character("a")],
      group: .records, isUndoable: true, footer: 31, short: "add",
      availability: { $0.isReading ? .unavailable("The records are still being read") : .available },
      perform: { $0.openAdd() }),
    Action(
      name: .undo, title: "Undo the latest change", keys: [.character("u")], group: .records, footer: 60,
      short: "undo",
      perform: { state in
        state.pendingWrites += 1
        return [.undo]
      }),
    Action(
      name: .redo, title: "Redo what was undone", keys: [.control("r")], group: .records,
      perform: { state in
        state.pendingWrites += 1
        return [.redo]
      }),
    Action(
      name: .liftHold, title: "Lift the safeguarding hold, in its lead's name", keys: [], group: .records,
      availability: { state in
        guard !state.isReading, state.heldBackBy != nil else { return .elsewhere }
        return state.pendingWrites == 0
          ? .available : .unavailable("A change is still being written: a moment")
      },
      perform: { state in
        guard let id = state.focus.volunteer else { return [] }
        state.openLine(.liftHold(id, lead: nil))
        return []
      }),
    Action(
      name: .export, title: "Export this list or the matches to a file", keys: [.character("x")],
      group: .records, footer: 61, short: "export",
      availability: { $0.isReading ? .unavailable("The records are still being read") : .available },
      perform: { state in
        state.layers.append(.menu(Menus.export(from: state.screen)))
        return []
      }),
    Action(
      name: .importFile, title: "Import a file of volunteers, organisations, services, needs or areas",
      keys: [.character("I")], group: .records,
      perform: { state in
        state.openLine(.importFile)
        return []
      }),
    Action(
      name: .makeDemo, title: "Make the demo: invented people in a file of its own", keys: [.character("D")],
      group: .records,
      availability: { state in
        state.isEmpty ? .available : .elsewhere
      },
      perform: { _ in [.makeDemo] }),
    Action(
      name: .reload, title: "Read the records anew", keys: [.control("l")], group: .records,
      perform: { _ in [.reload] }),
  ]
}
