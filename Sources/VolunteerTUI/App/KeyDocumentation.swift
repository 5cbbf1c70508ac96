/// The page of keys, made from the table of actions.
enum KeyDocumentation {
  /// The page as Markdown: a table for each group of actions.
  static var markdown: String {
    var lines = [
      "# Keys", "",
      "Made from the program's table of actions by `volunteer-tui keys`; the same table makes the footer, `?` and `:`.",
    ]
    for group in Action.Group.allCases {
      lines += [
        "", "## \(group.rawValue)", "", "| keys | what it does | `u` takes it back |", "|---|---|---|",
      ]
      lines += ActionTable.all.filter { $0.group == group && !$0.keys.isEmpty }.map { action in
        let keys = action.keys.map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys) | \(action.title) | \(action.isUndoable ? "yes" : "") |"
      }
    }
    lines += [
      "", "## Where something is asked or typed", "",
      "| keys | what they do |", "|---|---|",
      "| a capital letter | says yes to a question: the act's own letter, never Enter or `y` |",
      "| `Esc` | leaves the question, the menu, the line or the form as it was |",
      "| `Enter` | keeps a filter, finishes a line, goes to a form's next field |",
      "| `Ctrl-s` | saves a form |",
      "| `Ctrl-a` `Ctrl-e` `Ctrl-w` `Ctrl-u` `Ctrl-k` | move and delete in a line as in a shell |",
      "| `column:value` | in a filter: looks in one column alone; quotes keep blanks |",
      "| click, double click, wheel | select, open, scroll; a click on a tab goes there |",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
