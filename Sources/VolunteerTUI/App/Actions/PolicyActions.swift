/// Moving the sliders of the policy, and keeping what they say.
enum PolicyActions {
  static let all: [Action] = [
    sliding(.less, "Less of this setting", [.left, .character("h"), .character("-")], footer: 12, -1),
    sliding(
      .more, "More of this setting", [.right, .character("l"), .character("+"), .character("=")], footer: 13,
      1),
    sliding(.muchLess, "Ten steps less", [.character("<")], -10),
    sliding(.muchMore, "Ten steps more", [.character(">")], 10),
    Action(
      name: .leaveOut, title: "Leave this out, to see what it does; again: back", keys: [.character("0")],
      group: .policy, footer: 14, short: "without it",
      availability: { state in
        guard state.isOnPolicy else { return .elsewhere }
        return state.policy.slider.term == nil
          ? .unavailable("“\(state.policy.slider.title)” is a threshold: it can’t be left out") : .available
      },
      perform: { $0.leaveOut() }),
    Action(
      name: .typeSetting, title: "Type a value", keys: [.character("e"), .enter], group: .policy, footer: 15,
      short: "type",
      availability: { $0.isOnPolicy ? .available : .elsewhere },
      perform: { state in
        state.openLine(.setting(state.policy.slider.setting.name))
        return []
      }),
    Action(
      name: .putBackSetting, title: "Put this setting back to what is kept", keys: [.backspace, .delete],
      group: .policy,
      availability: { trying($0) },
      perform: { state in
        state.policy.putBack(state.policy.slider.setting)
        return []
      }),
    Action(
      name: .savePolicy, title: "Keep this policy", keys: [.character("s")], group: .policy, isUndoable: true,
      footer: 16, short: "keep",
      availability: { trying($0) },
      perform: { $0.confirmPolicy() }),
    Action(
      name: .putBackPolicy, title: "Put every setting back to what is kept", keys: [.escape], group: .policy,
      footer: 17, short: "back to kept",
      availability: { $0.isOnPolicy && $0.policy.isTrying ? .available : .elsewhere },
      perform: { state in
        state.policy.putBack()
        return []
      }),
  ]

  @Sendable private static func trying(_ state: State) -> Action.Availability {
    guard state.isOnPolicy else { return .elsewhere }
    return state.policy.isTrying ? .available : .unavailable("Nothing differs from the policy that is kept")
  }

  private static func sliding(
    _ name: ActionName, _ title: String, _ keys: [Key], footer: Int? = nil, _ steps: Int
  ) -> Action {
    Action(
      name: name, title: title, keys: keys, group: .policy, footer: footer,
      short: steps < 0 ? "less" : "more",
      availability: { $0.isOnPolicy ? .available : .elsewhere },
      perform: { $0.slide(by: steps) })
  }
}
