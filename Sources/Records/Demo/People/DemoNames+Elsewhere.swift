extension DemoNames {
  /// Names that came to Britain within a few lifetimes.
  enum Elsewhere {
    /// The stocks, the larger ones listed twice.
    static let stocks = [
      pakistan, pakistan, india, india, bangladesh, poland, poland, nigeria, nigeria, ghana, caribbean,
      caribbean,
      somalia, arabic, arabic, iran, turkey, china, china, vietnam, romania, portugal, spain, ukraine,
      eritrea,
      greece, nordic, germany, zimbabwe, kurdistan,
    ]

    private static let pakistan = Stock(
      given:
        "Amina Ayesha Fatima Nadia Saima Zainab Rukhsana Shazia Bilal Imran Tariq Usman Kashif Naveed Hamza Zahid",
      family:
        "Yusuf Akhtar Hussain Mahmood Chaudhry Qureshi Malik Siddiqui Bhatti Mirza Rafiq Sheikh Janjua Butt",
      languages: [.urdu, .punjabi])
    private static let india = Stock(
      given:
        "Priya Anjali Meera Sunita Kavita Lakshmi Harpreet Gurdeep Rajesh Vikram Sanjay Arjun Manpreet Dilip Nikhil",
      family:
        "Patel Sharma Desai Gill Dhillon Sandhu Nair Iyer Chaudhari Banerjee Kulkarni Solanki Parmar Raghavan",
      languages: [.gujarati, .punjabi])
    private static let bangladesh = Stock(
      given:
        "Nasima Rehana Shirin Taslima Farhana Jahanara Abdul Mizanur Rafiqul Shafiq Kamrul Jamal Anwar Delwar",
      family: "Begum Khatun Rahman Miah Uddin Choudhury Haque Islam Sarkar Talukdar", languages: [.bengali])
    private static let poland = Stock(
      given:
        "Agnieszka Małgorzata Katarzyna Zofia Łucja Beata Grażyna Tomasz Łukasz Paweł Michał Wojciech Zbigniew Jerzy",
      family:
        "Nowak Wójcik Dąbrowska Zieliński Szymańska Jabłońska Krawczyk Piątek Wiśniewska Gołębiewski Żukowska",
      languages: [.polish])
    private static let nigeria = Stock(
      given:
        "Adaeze Chidinma Folasade Ngozi Oluwaseun Temitope Yetunde Babatunde Chukwuemeka Emeka Femi Obinna Tunde Uche",
      family: "Adebayo Adeyemi Afolabi Eze Ibekwe Nwosu Ogunleye Okafor Okonkwo Olatunji Onyekachi Oyelaran",
      languages: [.yoruba])
    private static let ghana = Stock(
      given: "Abena Akosua Ama Efua Esi Kwame Kofi Kojo Kwabena Yaw",
      family: "Agyeman Amponsah Ankrah Asante Boateng Darko Mensah Ofori Owusu Sarpong")
    private static let caribbean = Stock(
      given:
        "Beverley Marcia Yvonne Sharon Merlene Claudette Precious Winston Delroy Errol Leroy Courtney Desmond Tyrone",
      family:
        "Bailey Blake Bogle Brathwaite Campbell Clarke Dacosta Francis Gayle Grant Lindo Pinnock Reid Samuels"
    )
    private static let somalia = Stock(
      given: "Hodan Ifrah Khadra Sagal Asha Faduma Abdirahman Liban Mahad Warsame Yasin Guled",
      family: "Abdi Ahmed Farah Hassan Jama Mohamud Nur Omar Warsame Yusuf", languages: [.somali])
    private static let arabic = Stock(
      given: "Layla Rania Samar Hanan Nour Amal Khaled Mustafa Youssef Tarek Bassam Samir Ziad Hisham",
      family:
        "Al-Amin Al-Hassan Haddad Khoury Mansour Nasser Sabbagh Shaheen Darwish Hamdan El-Sayed Barakat",
      languages: [.arabic])
    private static let iran = Stock(
      given: "Parisa Shirin Laleh Mahsa Nasrin Farzad Behrouz Dariush Kaveh Omid Arash",
      family: "Ahmadi Farahani Hosseini Karimi Moradi Rostami Sadeghi Tehrani", languages: [.farsi])
    private static let turkey = Stock(
      given: "Ayşe Elif Gülşen Zeynep Hatice Mehmet Murat Emre Özgür Kemal İbrahim",
      family: "Çelik Demir Kaya Öztürk Şahin Yıldız Aydın Koç", languages: [.turkish])
    private static let china = Stock(
      given: "Mei Xiuying Lihua Jing Yan Wei Jun Haoran Ming Siu-Ling Wai-Man Ka-Yan",
      family: "Chan Chen Cheung Ho Lam Leung Li Liu Ng Tang Wong Wu Yip Zhang",
      languages: [.mandarin, .cantonese])
    private static let vietnam = Stock(
      given: "Linh Huong Thuy Mai Minh Tuan Quang Duc", family: "Nguyen Tran Pham Hoang Bui Dang Do",
      languages: [.vietnamese])
    private static let romania = Stock(
      given: "Ioana Andreea Mihaela Raluca Cristina Andrei Bogdan Ştefan Mihai Vlad",
      family: "Popescu Ionescu Dumitru Munteanu Stănescu Constantinescu Ungureanu Moldoveanu",
      languages: [.romanian])
    private static let portugal = Stock(
      given: "Inês Conceição Graça Joana Teresa João Nuno Rui Tiago Gonçalo",
      family: "Carvalho Figueiredo Gonçalves Magalhães Simões Teixeira Vasconcelos Araújo",
      languages: [.portuguese])
    private static let spain = Stock(
      given: "Núria Begoña Lucía Pilar Rocío José Íñigo Andrés Martín Joaquín",
      family: "Ibáñez Muñoz Ordóñez Peñalver Quiñones Villanueva Zúñiga", languages: [.spanish])
    private static let ukraine = Stock(
      given: "Oksana Olena Iryna Nataliia Kateryna Andriy Bohdan Dmytro Mykola Taras",
      family: "Bondarenko Hryhorenko Kovalenko Kravchenko Lysenko Melnyk Shevchuk Tkachenko",
      languages: [.ukrainian])
    private static let eritrea = Stock(
      given: "Abeba Selam Tsega Rahwa Saba Filmon Yonas Tesfay Kidane Mebrahtu",
      family: "Berhane Gebremedhin Ghebreyesus Habtemariam Kidane Tekle Woldemariam",
      languages: [.tigrinya, .arabic])
    private static let greece = Stock(
      given: "Eleni Despina Katerina Yiannis Kostas Stavros Andreas",
      family: "Christodoulou Georgiou Hadjipavlou Kyriakou Papadimitriou Theodorou", languages: [.greek])
    private static let nordic = Stock(
      given: "Astrid Solveig Åse Ingrid Bjørn Søren Håkan Jürgen",
      family: "Bergström Jørgensen Lindqvist Sørensen Ødegård")
    private static let germany = Stock(
      given: "Ursula Gerda Anneliese Käthe Günther Heinz Jörg Wolfgang",
      family: "Brückner Großmann Hoffmann Krüger Schäfer Vogelsang")
    private static let zimbabwe = Stock(
      given: "Tendai Rumbidzai Nyasha Chipo Tafadzwa Farai Simba Blessing",
      family: "Chigumba Dube Gumbo Madziva Moyo Mutasa Ncube Nyathi Sibanda")
    private static let kurdistan = Stock(
      given: "Berîvan Şilan Rojda Azad Baran Rêber Serhat",
      family: "Aziz Bakir Mahmoud Rashid Zebari Barwari",
      languages: [.kurdish, .arabic])
  }
}
