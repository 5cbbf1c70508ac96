import Matching

/// What the list of services says of each: above all, how it leans.
enum ServiceColumns {
  static let all: [ListColumn] = [
    column("service", "Service", .flexible(20, share: 3)) { service, _, _ in ListValue(service.name) },
    column("level", "Leans", .fixed(10)) { _, position, source in
      let level = source.facts.reliance.services[position].levelBefore
      return ListValue(level == .fine ? "" : level.text, level.style, number: level.rawValue)
    },
    column("short", "Short-term", .fixed(10), alignment: .right, rank: 1) { _, position, source in
      ServiceText.reading(source.facts.reliance.services[position], ShortTermShare.name)
    },
    column("professional", "Paid hours", .fixed(12), alignment: .right, rank: 2) { _, position, source in
      let figures = source.facts.reliance.services[position].before
      guard !figures.isProfessionalWorkUnknown else { return ListValue("not known", .dim, number: -1) }
      return ListValue(
        Figures.duration(minutes: figures.professionalMinutes), .dim, number: figures.professionalMinutes)
    },
    column("volunteers", "Volunteer hours", .fixed(15), alignment: .right, rank: 3) { _, position, source in
      let minutes = source.facts.reliance.services[position].before.volunteerMinutes
      return ListValue(Figures.duration(minutes: minutes), .dim, number: minutes)
    },
    column("plan", "With this plan", .flexible(14, share: 1), rank: 2) { _, position, source in
      ServiceText.planChange(position, source)
    },
    column("needs", "Needs", .fixed(5), alignment: .right, rank: 4) { service, _, source in
      let count = source.snapshot.needs(of: service.id).count { $0.isOpen }
      return ListValue("\(count)", .dim, number: count)
    },
    column("organisation", "Organisation", .flexible(14, share: 2), rank: 5) { service, _, source in
      ListValue(source.snapshot.organisation(service.organisation)?.name ?? "", .dim)
    },
    column("type", "Provider", .fixed(9), rank: 6) { service, _, _ in
      ListValue(service.providerType == .notSaid ? "" : service.providerType.rawValue, .dim)
    },
    column("reference", "Reference", .fixed(10), rank: 7) { service, _, _ in
      ListValue(service.reference.code, .dim)
    },
  ]

  private static func column(
    _ name: String, _ title: String, _ width: ListColumn.Width, alignment: Canvas.Alignment = .left,
    rank: Int = 0,
    _ value: @escaping @Sendable (Service, Int, ListSource) -> ListValue
  ) -> ListColumn {
    ListColumn(name: name, title: title, width: width, alignment: alignment, rank: rank) { source, row in
      guard case .services(let positions) = source.rows else { return ListValue("") }
      let position = Int(positions[row])
      return value(source.snapshot.services[position], position, source)
    }
  }
}

/// How services are put into words.
enum ServiceText {
  /// The figure of one indicator.
  static func reading(_ reliance: ServiceReliance, _ indicator: String) -> ListValue {
    guard let reading = reliance.indicators.first(where: { $0.name == indicator })?.before else {
      return ListValue("")
    }
    let percent = reading.gravity.whole == 0 ? 0 : 1000 * reading.gravity.part / reading.gravity.whole
    return ListValue(reading.figure, reading.level == .fine ? .dim : reading.level.style, number: percent)
  }

  /// What the plan does to the service's warnings, the gravest change first.
  static func planChange(_ position: Int, _ source: ListSource) -> ListValue {
    guard let services = source.plan?.reliance.services, services.indices.contains(position) else {
      return ListValue("", number: 0)
    }
    let order: [PlanEffect] = [.causes, .worsens, .clears, .eases]
    let effects = services[position].indicators.map(\.effect)
    guard let effect = order.first(where: effects.contains) else { return ListValue("", number: 0) }
    let style: Style = effect == .causes || effect == .worsens ? .warning : .good
    let name = services[position].indicators.first { $0.effect == effect }?.name ?? ""
    return ListValue("\(effect.rawValue) \(name)", style, number: order.firstIndex(of: effect) ?? 0)
  }
}
