import Matching

/// All that is kept of a service; how it leans comes first, in sentences.
enum ServicePage {
  static func lines(_ service: Service, facts: Facts, plan: PlannedWorld?) -> [PageLine] {
    let snapshot = facts.snapshot
    var lines: [PageLine?] = [.heading(service.name)]
    if let position = snapshot.position(of: service.id) {
      lines += leaning(position, facts: facts, plan: plan).map { $0 }
    }
    lines.append(.field("organisation", snapshot.organisation(service.organisation)?.name))
    lines.append(.field("cause", service.cause.map { snapshot.vocabulary.name($0) }))
    lines.append(.field("where", service.address))
    lines.append(.field("deprivation", snapshot.deciles(of: service).text))
    lines += service.paidPosts.map { post in
      let state = post.vacantSince.map { "vacant since \($0.text)" } ?? "filled"
      return .field(
        "paid post", "\(post.title), \(Figures.duration(minutes: post.weeklyMinutes)) a week, \(state)")
    }
    lines.append(
      .field(
        "paid floor", service.professionalFloorMinutes.map { "\(Figures.duration(minutes: $0)) a week" }))
    lines.append(
      .field("supervision", service.supervisedPerProfessional.map { "\($0) volunteer hours a paid hour" }))
    lines.append(.field("mentors", service.mentorPlaces.map { "places for \($0) first-timers" }))
    lines.append(.field("kind", kind(service)))
    lines.append(.field("provider", service.providerType == .notSaid ? nil : service.providerType.rawValue))
    lines.append(.field("notes", service.notes))
    lines.append(.field("reference", "\(service.reference.code) (\(service.reference.source))"))
    return lines.compactMap { $0 }
  }

  private static func leaning(_ position: Int, facts: Facts, plan: PlannedWorld?) -> [PageLine] {
    let planned = plan?.reliance.services
    let comparisons =
      planned.flatMap { $0.indices.contains(position) ? $0[position] : nil }
      ?? facts.reliance.services[position]
    return comparisons.indicators.flatMap { comparison -> [PageLine] in
      let reading = comparison.before
      var lines: [PageLine] = [.field(comparison.name, reading.sentence, reading.level.style)]
      lines += reading.remedies.map { .field("would clear it", $0.sentence, .dim) }
      if let effect = comparison.effectSentence { lines.append(.field("the plan", effect, .accent)) }
      return lines
    }
  }

  private static func kind(_ service: Service) -> String {
    let core = service.isCore.map { $0 ? "core" : "additional" }
    return [core, service.isVolunteerLed ? "volunteer-led" : nil].compactMap { $0 }.joined(separator: ", ")
  }
}
