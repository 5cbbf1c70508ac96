import TerminalHarness

/// One act of the bench: what is pressed before, the key whose answer is timed, and what the screen then says.
struct Act {
  let name: String
  /// Whether it is made on the next row that is still a proposal.
  var isOnProposal = false
  var before: [Key] = []
  let key: Key
  let says: String

  /// The acts, in an order in which each can follow the one before.
  static let turn = [
    Act(name: "pin", isOnProposal: true, key: .character("p"), says: " pinned "),
    Act(name: "unpin", key: .character("p"), says: " unpinned "),
    Act(name: "veto", key: .character("v"), says: " vetoed "),
    Act(name: "undo", key: .character("u"), says: "Undo: vetoed"),
    Act(name: "redo", key: .control("r"), says: "Redo: vetoed"),
    Act(name: "undo", key: .character("u"), says: "Undo: vetoed"),
    Act(name: "ask", isOnProposal: true, before: [.character("o")], key: .character("O"), says: " asked "),
    Act(name: "undo", key: .character("u"), says: "Undo: asked"),
    Act(name: "redo", key: .control("r"), says: "Redo: asked"),
    Act(name: "answer", before: [.character("r")], key: .character("y"), says: ": interested"),
  ]
}
