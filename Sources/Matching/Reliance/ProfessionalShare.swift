/// Professional hours against the floor that a service sets itself, and their share of all hours.
public enum ProfessionalShare: Indicator {
  /// What people read.
  public static let name = "professional share"

  /// A warning below the floor, critical far below it; without a floor only a core service that has posts, all of
  /// them vacant, is watched.
  public static func level(of figures: RelianceFigures, policy: Policy) -> IndicatorLevel {
    guard let floor = figures.floorMinutes else { return hasLostItsProfessionals(figures) ? .watch : .fine }
    guard figures.shortfallMinutes > 0 else { return .fine }
    return figures.shortfallMinutes * 100 >= policy.professionalShortfallCritical * floor
      ? .critical : .warning
  }

  /// The part of the floor that is missing.
  public static func gravity(of figures: RelianceFigures) -> Ratio {
    Ratio(figures.shortfallMinutes, of: figures.floorMinutes ?? 0)
  }

  /// The share of all hours, in per cent; not known where nothing of a service's paid work is.
  public static func figure(of figures: RelianceFigures) -> String {
    figures.isProfessionalWorkUnknown
      ? "not known" : Figures.percentage(figures.professionalMinutes, of: figures.allMinutes)
  }

  /// The share, and how it stands to the floor.
  public static func sentence(on figures: RelianceFigures, policy: Policy) -> String {
    guard figures.allMinutes > 0, !figures.isProfessionalWorkUnknown else { return floor(of: figures) }
    return "\(Figures.hoursNumber(minutes: figures.professionalMinutes)) of "
      + "\(Figures.hours(minutes: figures.allMinutes)) a week (\(figure(of: figures))) are professional. "
      + floor(of: figures)
  }

  /// The fewest professional hours that clear it; without a floor, either way out.
  public static func remedies(for figures: RelianceFigures, policy: Policy) -> [Remedy] {
    guard level(of: figures, policy: policy) > .fine else { return [] }
    guard figures.floorMinutes != nil else { return [.fillPostOrSayVolunteerLed] }
    let fewest = Remedy.fewestMinutes {
      level(of: figures.adding(professionalMinutes: $0), policy: policy) == .fine
    }
    return fewest.map { [.professionalHours(minutes: $0)] } ?? []
  }

  private static func hasLostItsProfessionals(_ figures: RelianceFigures) -> Bool {
    figures.isCore && !figures.isVolunteerLed && figures.posts > 0 && figures.professionalMinutes == 0
  }

  private static func floor(of figures: RelianceFigures) -> String {
    if figures.scope == .together { return floors(of: figures) }
    guard let floor = figures.floorMinutes else { return withoutFloor(figures) }
    let hours = Figures.hours(minutes: floor)
    return figures.shortfallMinutes == 0
      ? "The service's own floor of \(hours) is met."
      : "The service's own floor is \(hours): \(Figures.hours(minutes: figures.shortfallMinutes)) missing."
  }

  private static func floors(of figures: RelianceFigures) -> String {
    guard figures.floorMinutes != nil else { return "No service sets a floor." }
    guard figures.servicesBelowFloor > 0 else { return "Every service that sets a floor meets it." }
    let below = figures.servicesBelowFloor
    return "\(below) of \(Figures.count(figures.services, "service")) \(below == 1 ? "is" : "are") below "
      + "\(below == 1 ? "its" : "their") own floor: \(Figures.hours(minutes: figures.shortfallMinutes)) missing."
  }

  private static func withoutFloor(_ figures: RelianceFigures) -> String {
    if figures.isVolunteerLed { return "Volunteer-led." }
    if hasLostItsProfessionals(figures) {
      return "A core service whose paid posts are all vacant, and that is not said to be volunteer-led."
    }
    guard figures.posts == 0 else { return "The service sets no floor." }
    return figures.isCore
      ? "A core service without paid posts or a floor, and not said to be volunteer-led: say which it is."
      : "Volunteer-led as far as is known: no paid posts and no floor are recorded."
  }
}
