import Matching

extension DemoNames {
  /// Names long at home in England, Wales, Scotland and Ireland.
  enum British {
    /// One stock a country, England seven times, with the given names that were common when a person was born.
    static func stocks(of age: AgeBand) -> [Stock] {
      switch age {
      case .under16, .from16to17, .from18to24, .from25to34: younger
      case .from35to49, .notSaid: middle
      case .from50to64, .from65to79, .from80: elder
      }
    }

    /// The English stock of an age.
    static func england(_ age: AgeBand) -> Stock { stocks(of: age)[0] }

    private static let younger = Array(repeating: englandYounger, count: 7) + others
    private static let middle = Array(repeating: englandMiddle, count: 7) + others
    private static let elder = Array(repeating: englandElder, count: 7) + others
    private static let others = [wales, scotland, scotland, ireland, ireland]

    private static let englandElder = Stock(
      given: """
        Margaret Susan Patricia Christine Janet Linda Maureen Sheila Barbara Dorothy Jean Sylvia Brenda Pauline \
        Jacqueline Elaine Gillian Hazel Marion Beryl Doreen Edith Winifred Mavis Olive Ivy Rosemary Heather Wendy \
        Diane Judith Kathleen Valerie Jennifer Shirley Frances David Peter Michael John Alan Brian Keith Roger Derek \
        Raymond Kenneth Ronald Trevor Graham Barry Malcolm Norman Stanley Arthur Albert Harold Cyril Clive Geoffrey \
        Leonard Bernard Dennis Neville Nigel Stephen Robin Philip Martin
        """, families: families)

    private static let englandMiddle = Stock(
      given: """
        Tracey Karen Julie Alison Nicola Joanne Lisa Michelle Donna Samantha Rachel Rebecca Emma Claire Laura Victoria \
        Sarah Helen Amanda Kerry Gemma Stacey Leanne Kirsty Natalie Hannah Paul Mark Andrew Kevin Gary Ian Simon Neil \
        Jason Darren Lee Wayne Craig Dean Matthew Daniel James Thomas Stuart Adrian Russell Robert Richard Christopher
        """, families: families)

    private static let englandYounger = Stock(
      given: """
        Charlotte Chloe Jessica Lauren Megan Olivia Amelia Poppy Freya Daisy Zoë Chloë Imogen Phoebe Harriet Beatrice \
        Florence Matilda Esme Evie Lottie Jasmine Bethany Georgia Holly Ella Joshua Samuel Luke Adam Ryan Jake Harry \
        Jack Oliver George Charlie Alfie Archie Freddie Theo Toby Hugo Jasper Rupert Edmund Jude Elliot Reuben Nathan \
        Aaron Kieran Callum Jordan Ashley Alex Sam Frankie
        """, families: families)

    /// English family names.
    static let families = words(
      """
      Ackroyd Alderson Appleby Ashworth Atherton Bagshaw Bannister Barlow Barraclough Baxter Beckett Bickerstaffe \
      Birch Blackburn Booth Bottomley Bradshaw Braithwaite Bramhall Brewer Briggs Broadbent Butterworth Cartwright \
      Chadwick Chapman Clegg Clough Collinge Cooper Cotterill Crabtree Crompton Crossley Culshaw Dawson Dewhurst \
      Dobson Duckworth Eastham Eccles Entwistle Fairclough Farnworth Fawcett Fielding Fletcher Foster Garside \
      Gatenby Gill Goodwin Grimshaw Hadfield Halliwell Hargreaves Harker Hartley Haworth Heaton Heywood Hindle \
      Hobson Holden Hollingworth Holroyd Horrocks Houghton Howarth Ingham Isherwood Jagger Kaye Kellett Kershaw \
      Kirkham Knowles Lawton Leadbetter Lightfoot Longbottom Lowther Marsden Mather Metcalfe Midgley Mottershead \
      Naylor Nuttall Oakes Ogden Ollerenshaw Openshaw Ormerod Parkinson Partington Pickup Pilkington Postlethwaite \
      Ramsbottom Ratcliffe Rawcliffe Rigby Rimmer Rothwell Rushton Sagar Scholes Seddon Shackleton Shawcross \
      Shuttleworth Singleton Smethurst Southworth Stott Sutcliffe Swindlehurst Tattersall Thistlethwaite Threlfall \
      Tinker Tomlinson Topping Turnbull Unsworth Utley Wadsworth Wainwright Walmsley Wardle Whalley Whitehead \
      Whittaker Whitworth Winstanley Womersley Worsley Wrigley Yardley Hawksworth Penhaligon Trevelyan Fanshawe \
      Pettigrew Larkin Meadows Thorne Vickers Underhill Quayle Inchcliffe Osgood Dunmore Marwood
      """)

    private static let wales = Stock(
      given: """
        Siân Rhiannon Carys Angharad Bethan Nia Catrin Lowri Elin Ffion Gwenllian Eirlys Mair Glenys Delyth Menna \
        Dylan Gareth Rhys Huw Emrys Gethin Iestyn Aled Geraint Owain Ieuan Idris Emlyn Gwilym Tudur Llŷr
        """,
      family: """
        Bevan Bowen Cadwallader Craddock Evans Gethin Griffiths Gwynne Hopkin Howell Llewellyn Lloyd Maddox Meredith \
        Morgan Mostyn Nevin Parry Penry Powell Probert Prosser Pugh Rhydderch Tudor Vaughan Yorath
        """,
      languages: [.welsh])

    private static let scotland = Stock(
      given: """
        Morag Fiona Isla Kirsteen Ailsa Catriona Eilidh Mhairi Shona Elspeth Senga Una Rhona Iona \
        Hamish Callum Alasdair Fergus Angus Ruaridh Struan Ewan Lachlan Gregor Murdo Finlay Duncan Fraser
        """,
      family: """
        Abercrombie Auchterlonie Baird Buchan Cargill Dalgleish Drummond Erskine Farquharson Galbraith Gilchrist \
        Haldane Innes Kinnaird Lockhart MacAllister MacAskill MacLennan McCorquodale McGillivray McIlwraith Menzies \
        Moncrieff Ogilvie Rankine Strachan Tulloch Urquhart Wemyss
        """)

    private static let ireland = Stock(
      given: """
        Siobhán Aoife Niamh Gráinne Róisín Bríd Sinéad Bernadette Deirdre Maeve Orla Noreen Philomena Clodagh \
        Pádraig Seán Ciarán Eoin Declan Brendan Cormac Donal Fergal Oisín Ruairí Séamus Tadhg Malachy Conor
        """,
      family: """
        Brannigan Callaghan Corrigan Devaney Donnellan Fitzsimons Flanagan Geraghty Hanrahan Keaveney Lafferty \
        McAteer McGoldrick McInerney Mulcahy Mulholland Noonan O'Brien O'Callaghan O'Dowd O'Hanlon O'Riordan \
        O'Shaughnessy Prendergast Quigley Rafferty Scanlon Tierney
        """)
  }
}
