/// A skill and its level in one item of a list: `driving:2`.
enum SkillCell {
  /// The name and the level, 0 where none is written; a colon that no level follows is part of the name.
  static func split(_ item: String) throws(CellProblem) -> (name: String, level: Int) {
    guard let colon = item.lastIndex(of: ":"),
      let level = Int(item[item.index(after: colon)...].filter { $0 != " " })
    else { return (item, 0) }
    guard (0...3).contains(level) else {
      throw CellProblem(
        "names a level of skill that is not 0 to 3",
        remedy: "write 1 for some, 2 for good, 3 for could teach it, as in driving:2")
    }
    return (String(item[..<colon]).trimmed, level)
  }

  /// The item for a skill.
  static func item(_ name: String, level: Int) -> String {
    level > 0 || name.contains(":") ? "\(name):\(level)" : name
  }
}
