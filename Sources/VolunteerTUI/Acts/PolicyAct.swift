import Matching
import Records

/// Making a policy the one that is kept: the next version, from which plans are made for everybody.
enum PolicyAct {
  static func write(_ policy: Policy, world: World) throws(ActRefused) -> Write {
    let kept = world.snapshot.policy
    guard policy.version == kept.version else {
      throw ActRefused("Somebody else changed the policy meanwhile: look at it again")
    }
    let changes = PolicySlider.all.compactMap { slider -> String? in
      let (before, after) = (slider.setting.text(kept), slider.setting.text(policy))
      return before == after ? nil : "\(slider.title) \(before) → \(after)"
    }
    guard !changes.isEmpty else { throw ActRefused("Nothing differs from the policy that is kept") }
    return Write(title: "set the policy: \(changes.joined(separator: ", "))", changes: [.save(policy)])
  }
}
