"""Names that no spelling rule connects: one row, one subject, in every spelling that news uses.

Rows are general knowledge; `judge.aliases` reads them and adds the names of countries from CLDR. A word that stands
in a row is that subject alone, and is never compared by its sound. Corpus: tests/corpus/wording/names.yaml.
"""

from typing import Final

# ISO 3166 code: what CLDR lacks, that is other names, capitals that stand for governments, and what the people are
# called. Nigeria and Niger, Austria and Australia sound alike, so every country has a row of its own.
COUNTRIES: Final[dict[str, str]] = {
    "AD": "Andorran", "AE": "UAE|Emirati|Emirates|Emiratis", "AF": "Afghan|Afghans|Kabul", "AL": "Albanian|Albanians",
    "AM": "Armenian|Armenians", "AO": "Angolan", "AQ": "Antarctic|南極大陸", "AR": "Argentine|Argentinian|Argentines",
    "AT": "Austrian|Austrians", "AU": "豪州|Australian|Australians", "AZ": "Azerbaijani|Azeri",
    "BA": "ボスニア|ボスニアヘルツェゴビナ|Bosnia|Bosnian|Bosnia and Herzegovina", "BB": "Barbadian", "BD": "Bangladeshi|Bangladeshis",
    "BE": "Belgian|Belgians", "BF": "Burkinabe", "BG": "Bulgarian|Bulgarians", "BH": "バハレーン|Bahraini", "BI": "Burundian", "BJ": "Beninese",
    "BN": "ブルネイダルサラーム|Bruneian", "BO": "Bolivian|Bolivians", "BR": "Brazilian|Brazilians|Brasil", "BS": "Bahamian", "BT": "Bhutanese",
    "BW": "Botswanan", "BY": "白ロシア|Belarusian|Belarusians", "BZ": "Belizean", "CA": "Canadian|Canadians",
    "CD": "コンゴ民主共和国|コンゴ|DR Congo|DRC|Democratic Republic of the Congo|Democratic Republic of Congo|Congo|Congolese",
    "CF": "Central African Republic", "CG": "コンゴ共和国|Republic of the Congo|Republic of Congo", "CH": "Swiss",
    "CI": "コートジボアール|象牙海岸|Cote d'Ivoire|Ivory Coast|Ivorian", "CL": "Chilean|Chileans", "CM": "Cameroonian",
    "CN": "中華人民共和国|Chinese|Beijing|PRC|中国政府", "CO": "Colombian|Colombians", "CR": "Costa Rican", "CU": "Cuban|Cubans",
    "CV": "カボベルデ|Cabo Verde", "CY": "Cypriot|Cypriots", "CZ": "チェコ共和国|Czech|Czech Republic|Czechs", "DE": "独政府|German|Germans|Berlin",
    "DJ": "Djiboutian", "DK": "Danish|Dane|Danes", "DO": "ドミニカ|Dominican", "DZ": "Algerian|Algerians", "EC": "Ecuadorian|Ecuadorean",
    "EE": "Estonian|Estonians", "EG": "Egyptian|Egyptians", "ER": "Eritrean", "ES": "Spanish|Spaniard|Spaniards", "ET": "Ethiopian|Ethiopians",
    "FI": "Finnish|Finn|Finns", "FJ": "フィジー諸島|Fijian", "FM": "ミクロネシア|Micronesian", "FO": "フェロー|Faroese", "FR": "仏政府|French|Frenchman|Paris",
    "GA": "Gabonese", "GB": "英国|英政府|UK|Britain|British|Briton|Britons|BST|Great Britain|グレートブリテン", "GE": "グルジア|Georgian|Georgians",
    "GH": "Ghanaian|Ghanaians", "GL": "Greenlandic|Greenlander|Greenlanders", "GM": "Gambian", "GN": "Guinean", "GR": "ギリシア|Greek|Greeks",
    "GT": "Guatemalan", "GU": "Guamanian", "GY": "Guyanese", "HK": "香港|ホンコン|Hong Kong|Hongkong|Hong Konger|Hong Kongers", "HN": "Honduran", "HR": "Croatian|Croatians|Croat|Croats",
    "HT": "Haitian|Haitians", "HU": "Hungarian|Hungarians", "ID": "Indonesian|Indonesians", "IE": "Irish|Irishman|Republic of Ireland",
    "IL": "Israeli|Israelis", "IN": "Indian|Indians", "IQ": "Iraqi|Iraqis", "IR": "Iranian|Iranians|Tehran", "IS": "Icelandic|Icelander|Icelanders",
    "IT": "伊政府|Italian|Italians", "JM": "Jamaican|Jamaicans", "JO": "Jordanian|Jordanians",
    "JP": "国内|わが国|我が国|日本国|日本人|日本政府|Japanese|Tokyo", "KE": "Kenyan|Kenyans", "KG": "キルギスタン|Kyrgyz", "KH": "Cambodian|Cambodians",
    "KM": "コモロ連合|Comorian", "KP": "北朝鮮政府|North Korean|North Koreans|DPRK|Pyongyang|朝鮮民主主義人民共和国",
    "KR": "大韓民国|South Korean|South Koreans|Korea|Korean|Koreans|Seoul|Republic of Korea", "KW": "Kuwaiti|Kuwaitis", "KZ": "カザフ|Kazakh",
    "LA": "Lao|Laotian", "LB": "Lebanese", "LK": "Sri Lankan|Sri Lankans", "LR": "Liberian", "LS": "Basotho", "LT": "Lithuanian|Lithuanians",
    "LU": "Luxembourgish", "LV": "Latvian|Latvians", "LY": "Libyan|Libyans", "MA": "Moroccan|Moroccans", "MC": "Monegasque", "MD": "モルドヴァ|Moldovan",
    "ME": "Montenegrin", "MG": "Malagasy", "MH": "マーシャル|Marshallese", "MK": "マケドニア|Macedonia|Macedonian|Macedonians", "ML": "マリ共和国|Malian",
    "MM": "ビルマ|Burma|Burmese", "MN": "モンゴル国|Mongolian|Mongolians", "MO": "マカオ|Macau|Macao", "MR": "Mauritanian", "MT": "Maltese",
    "MU": "Mauritian", "MV": "モルジブ|Maldivian", "MW": "Malawian", "MX": "Mexican|Mexicans", "MY": "Malaysian|Malaysians", "MZ": "Mozambican",
    "NA": "Namibian", "NE": "Nigerien", "NG": "Nigerian|Nigerians", "NI": "Nicaraguan|Nicaraguans", "NL": "オランダ王国|蘭政府|Holland|Dutch|Dutchman|The Netherlands",
    "NO": "ノルウェイ|Norwegian|Norwegians", "NP": "Nepali|Nepalese", "NZ": "New Zealander|New Zealanders|Kiwi|Kiwis", "OM": "Omani", "PA": "Panamanian",
    "PE": "Peruvian|Peruvians", "PG": "パプア・ニューギニア|Papua New Guinean", "PH": "比政府|Philippine|Filipino|Filipinos", "PK": "Pakistani|Pakistanis",
    "PL": "Polish|Poles", "PR": "Puerto Rican|Puerto Ricans", "PS": "パレスチナ|パレスチナ人|Palestine|Palestinian|Palestinians", "PT": "Portuguese",
    "PW": "パラオ共和国|Palauan", "PY": "Paraguayan", "QA": "Qatari", "RO": "Romanian|Romanians", "RS": "Serbian|Serb|Serbs",
    "RU": "露政府|ロシア連邦|Russian|Russians|Moscow|Kremlin|クレムリン|Russian Federation", "RW": "Rwandan|Rwandans", "SA": "サウジ|Saudi|Saudis", "SB": "ソロモン|Solomon Islander", "SC": "セイシェル",
    "SD": "Sudanese", "SE": "Swedish|Swede|Swedes", "SG": "Singaporean|Singaporeans", "SI": "Slovenian|Slovene|Slovenes", "SK": "Slovak|Slovaks", "SL": "Sierra Leonean",
    "SM": "Sammarinese", "SN": "Senegalese", "SO": "Somali|Somalis", "SR": "スリナム共和国|Surinamese", "SS": "South Sudanese", "SV": "Salvadoran|Salvadorans",
    "SY": "Syrian|Syrians", "SZ": "スワジランド|Swaziland|Swazi", "TD": "Chadian", "TG": "Togolese", "TH": "タイ王国|Thai|Thais", "TJ": "Tajik", "TL": "East Timor|Timorese",
    "TM": "Turkmen", "TN": "Tunisian|Tunisians", "TO": "Tongan|Tongans", "TR": "トルコ共和国|Turkey|Turkish|Turk|Turks", "TT": "Trinidad|Trinidadian|トリニダード・トバゴ",
    "TW": "中華民国|Taiwanese|Taipei", "TZ": "Tanzanian|Tanzanians", "UA": "Ukrainian|Ukrainians|Kyiv|Kiev", "UG": "Ugandan|Ugandans",
    "US": "米国|アメリカ|合衆国|米政府|米大統領|US|USA|America|American|Americans|Washington", "UY": "Uruguayan", "UZ": "Uzbek", "VA": "バチカン|Vatican|Holy See", "VE": "ヴェネズエラ|Venezuelan|Venezuelans",
    "VN": "ヴェトナム|Vietnamese|Viet Nam", "VU": "Vanuatuan", "WS": "Samoan", "XK": "コソヴォ|Kosovar|Kosovan", "YE": "イエメン共和国|Yemeni|Yemenis", "ZA": "南ア|南アフリカ共和国|South African|South Africans",
    "ZM": "Zambian", "ZW": "Zimbabwean|Zimbabweans",
}  # fmt: skip

# What news writes for a country in one sign, where the next sign shows that no other word begins with it.
SHORT_COUNTRIES: Final[dict[str, str]] = {
    "米": "US", "英": "GB", "独": "DE", "仏": "FR", "豪": "AU", "韓": "KR", "中": "CN", "伊": "IT", "露": "RU", "印": "IN", "比": "PH", "蘭": "NL", "日": "JP",
}  # fmt: skip

# One subject a line.
ROWS: Final = """
欧州連合|EU|European Union
ユーロ圏|Eurozone|euro zone|euro area
国連|国際連合|UN|UNO|United Nations
欧州|ヨーロッパ|Europe|European|Europeans
アジア|Asia|Asian|Asians
東南アジア|Southeast Asia|Southeast Asian|South East Asia
東アジア|East Asia|East Asian
アフリカ|Africa|African|Africans
中東|Middle East|Middle Eastern|Mideast
北米|北アメリカ|North America|North American
南米|南アメリカ|South America|South American
中南米|ラテンアメリカ|Latin America|Latin American
中米|Central America|Central American
太平洋|Pacific|Pacific Ocean
大西洋|Atlantic|Atlantic Ocean
インド洋|Indian Ocean
北極|北極圏|Arctic
地中海|Mediterranean|Mediterranean Sea
日本海|Sea of Japan
南シナ海|South China Sea
東シナ海|East China Sea
黒海|Black Sea
紅海|Red Sea
バルト海|Baltic|Baltic Sea
ペルシャ湾|Persian Gulf
ホルムズ海峡|Strait of Hormuz|Hormuz
スエズ運河|スエズ|Suez|Suez Canal
パナマ運河|Panama Canal
台湾海峡|Taiwan Strait
朝鮮半島|Korean Peninsula
アマゾン川|Amazon River
ナイル川|ナイル|Nile
アルプス|Alps|Alpine
ヒマラヤ|Himalaya|Himalayas|Himalayan
エベレスト|Everest|Mount Everest
富士山|Mt Fuji|Mount Fuji|Mt. Fuji
バルカン半島|バルカン|Balkan|Balkans
スカンディナビア|スカンジナビア|Scandinavia|Scandinavian
イングランド|England|English
スコットランド|Scotland|Scottish|Scot|Scots
ウェールズ|Wales|Welsh
北アイルランド|Northern Ireland|Northern Irish
チェコスロバキア|Czechoslovakia|Czechoslovak|Czechoslovaks
ソ連|ソビエト連邦|ソビエト|ソヴィエト|USSR|Soviet|Soviet Union|Soviets
ユーゴスラビア|ユーゴ|Yugoslavia|Yugoslav
東ドイツ|East Germany|East German
西ドイツ|West Germany|West German
チベット|Tibet|Tibetan|Tibetans
新疆ウイグル自治区|新疆|ウイグル|Xinjiang|Uyghur|Uighur|Uyghurs|Uighurs
ガザ|ガザ地区|Gaza|Gaza Strip
ヨルダン川西岸|West Bank
クリミア|クリミア半島|Crimea|Crimean
カタルーニャ|カタロニア|Catalonia|Catalan|Catalans
バスク|Basque|Basques
バイエルン|Bavaria|Bavarian
シチリア|Sicily|Sicilian
シベリア|Siberia|Siberian
東京|Tokyo|東京都
京都|Kyoto|京都府
大阪|Osaka|大阪府
北海道|Hokkaido
青森|Aomori|青森県
岩手|Iwate|岩手県
宮城|Miyagi|宮城県
秋田|Akita|秋田県
山形|Yamagata|山形県
福島|Fukushima|福島県
茨城|Ibaraki|茨城県
栃木|Tochigi|栃木県
群馬|Gunma|群馬県
埼玉|Saitama|埼玉県|さいたま
千葉|Chiba|千葉県
神奈川|Kanagawa|神奈川県
新潟|Niigata|新潟県
富山|Toyama|富山県
石川|Ishikawa|石川県
福井|Fukui|福井県
山梨|Yamanashi|山梨県
長野|Nagano|長野県
岐阜|Gifu|岐阜県
静岡|Shizuoka|静岡県
愛知|Aichi|愛知県
三重県|Mie
滋賀|Shiga|滋賀県
兵庫|Hyogo|兵庫県
奈良|Nara|奈良県
和歌山|Wakayama|和歌山県
鳥取|Tottori|鳥取県
島根|Shimane|島根県
岡山|Okayama|岡山県
広島|Hiroshima|広島県
山口|Yamaguchi|山口県
徳島|Tokushima|徳島県
香川|Kagawa|香川県
愛媛|Ehime|愛媛県
高知|Kochi|高知県
福岡|Fukuoka|福岡県
佐賀|Saga|佐賀県
長崎|Nagasaki|長崎県
熊本|Kumamoto|熊本県
大分県|Oita|大分市
宮崎|Miyazaki|宮崎県
鹿児島|Kagoshima|鹿児島県
沖縄|Okinawa|沖縄県
名古屋|Nagoya
横浜|Yokohama
川崎|Kawasaki
神戸|Kobe
札幌|Sapporo
仙台|Sendai
北九州|Kitakyushu
浜松|Hamamatsu
堺市|Sakai
相模原|Sagamihara
金沢|Kanazawa
宇都宮|Utsunomiya
つくば|筑波|Tsukuba
函館|Hakodate
旭川|Asahikawa
苫小牧|Tomakomai
松山|Matsuyama
那覇|Naha
姫路|Himeji
西宮|Nishinomiya
尼崎|Amagasaki
東大阪|Higashi-Osaka|Higashiosaka
成田|Narita
羽田|Haneda
軽井沢|Karuizawa
鎌倉|Kamakura
箱根|Hakone
新宿|Shinjuku
渋谷|Shibuya
銀座|Ginza
秋葉原|Akihabara
四国|Shikoku
九州|Kyushu
本州|Honshu
関西|Kansai
関東|Kanto
東北地方|Tohoku
能登|能登半島|Noto|Noto Peninsula
竹島|Takeshima|Dokdo
尖閣諸島|尖閣|Senkaku|Senkakus|Senkaku Islands
北方領土|Northern Territories|Kuril|Kurils|Kuril Islands
普天間|Futenma
辺野古|Henoko
小笠原諸島|小笠原|Ogasawara
柏崎刈羽|Kashiwazaki-Kariwa
北京|Beijing
上海|Shanghai
広州|Guangzhou
深圳|深セン|Shenzhen
天津|Tianjin
重慶|Chongqing
武漢|Wuhan
成都|Chengdu
西安|Xi'an|Xian
南京|Nanjing
杭州|Hangzhou
青島|Qingdao
大連|Dalian
瀋陽|Shenyang
蘇州|Suzhou
広東省|広東|Guangdong
福建省|Fujian
浙江省|Zhejiang
江蘇省|Jiangsu
山東省|Shandong
四川省|四川|Sichuan
雲南省|Yunnan
湖北省|Hubei
湖南省|Hunan
河南省|Henan
河北省|Hebei
遼寧省|Liaoning
吉林省|Jilin
黒竜江省|Heilongjiang
陝西省|Shaanxi
安徽省|Anhui
海南省|Hainan
内モンゴル自治区|内モンゴル|Inner Mongolia
台北|Taipei
高雄|Kaohsiung
新竹|Hsinchu
平壌|ピョンヤン|Pyongyang
ソウル|Seoul
釜山|プサン|Busan|Pusan
仁川|インチョン|Incheon
済州島|済州|チェジュ|Jeju
バンコク|Bangkok
ハノイ|Hanoi
ホーチミン|ホーチミン市|Ho Chi Minh|Ho Chi Minh City|Saigon
ジャカルタ|Jakarta
マニラ|Manila
クアラルンプール|Kuala Lumpur
プノンペン|Phnom Penh
ヤンゴン|Yangon|Rangoon
ネピドー|Naypyidaw|Naypyitaw
ビエンチャン|Vientiane
ニューデリー|デリー|New Delhi|Delhi
ムンバイ|Mumbai|Bombay
バンガロール|ベンガルール|Bangalore|Bengaluru
コルカタ|カルカッタ|Kolkata|Calcutta
チェンナイ|Chennai|Madras
ダッカ|Dhaka
コロンボ|Colombo
カトマンズ|Kathmandu
イスラマバード|Islamabad
カラチ|Karachi
カブール|Kabul
テヘラン|Tehran
バグダッド|Baghdad
ダマスカス|Damascus
ベイルート|Beirut
エルサレム|Jerusalem
テルアビブ|Tel Aviv
リヤド|Riyadh
メッカ|Mecca
ドバイ|Dubai
アブダビ|Abu Dhabi
ドーハ|Doha
イスタンブール|Istanbul
アンカラ|Ankara
カイロ|Cairo
ナイロビ|Nairobi
ヨハネスブルク|Johannesburg
ケープタウン|Cape Town
プレトリア|Pretoria
ラゴス|Lagos
アディスアベバ|Addis Ababa
トリポリ|Tripoli
ハルツーム|Khartoum
モスクワ|Moscow|Muscovite
サンクトペテルブルク|St Petersburg|St. Petersburg|Saint Petersburg
ウラジオストク|Vladivostok
キーウ|キエフ|Kyiv|Kiev
ハリコフ|ハルキウ|Kharkiv|Kharkov
オデーサ|オデッサ|Odesa|Odessa
マリウポリ|Mariupol
リビウ|Lviv
ミンスク|Minsk
ワルシャワ|Warsaw
プラハ|Prague
ブダペスト|Budapest
ウィーン|Vienna|Viennese
ベルリン|Berlin
ミュンヘン|Munich
フランクフルト|Frankfurt
ハンブルク|Hamburg
ケルン|Cologne
シュツットガルト|シュトゥットガルト|Stuttgart
パリ|Paris|Parisian
マルセイユ|Marseille|Marseilles
リヨン|Lyon|Lyons
ニース|Nice
カンヌ|Cannes
ブリュッセル|Brussels
アントワープ|Antwerp
アムステルダム|Amsterdam
ロッテルダム|Rotterdam
ハーグ|The Hague|Hague
ジュネーブ|ジュネーヴ|Geneva
チューリヒ|チューリッヒ|Zurich
バーゼル|Basel
ダボス|Davos
ローマ|Rome|Roman
ミラノ|Milan
ナポリ|Naples
ベネチア|ヴェネツィア|ベニス|Venice|Venetian
フィレンツェ|Florence
トリノ|Turin
マドリード|マドリッド|Madrid
バルセロナ|Barcelona
リスボン|Lisbon
アテネ|Athens|Athenian
コペンハーゲン|Copenhagen
ストックホルム|Stockholm
ヘルシンキ|Helsinki
オスロ|Oslo
レイキャビク|Reykjavik
ダブリン|Dublin
ロンドン|London|Londoner|Londoners
マンチェスター|Manchester
リバプール|Liverpool
バーミンガム|Birmingham
エディンバラ|エジンバラ|Edinburgh
グラスゴー|Glasgow
ベルファスト|Belfast
ベオグラード|Belgrade
サラエボ|Sarajevo
ブカレスト|Bucharest
ソフィア|Sofia
ワシントン|Washington|Washington DC|Washington D.C.
ニューヨーク|New York|New York City|New Yorker|New Yorkers|NYC
ロサンゼルス|Los Angeles|LA
サンフランシスコ|San Francisco
シカゴ|Chicago
ヒューストン|Houston
ボストン|Boston
シアトル|Seattle
フィラデルフィア|Philadelphia
デトロイト|Detroit
アトランタ|Atlanta
マイアミ|Miami
ラスベガス|Las Vegas
サンディエゴ|San Diego
ダラス|Dallas
デンバー|Denver
ホノルル|Honolulu
ハワイ|Hawaii|Hawaiian
カリフォルニア|California|Californian|Californians
テキサス|Texas|Texan|Texans
フロリダ|Florida
アラスカ|Alaska|Alaskan
ミシガン|Michigan
イリノイ|Illinois
ルイジアナ|Louisiana
アーカンソー|Arkansas
コネティカット|コネチカット|Connecticut
アイオワ|Iowa
オハイオ|Ohio
ユタ|Utah
バージニア|Virginia
ウェストバージニア|West Virginia
シリコンバレー|Silicon Valley
ウォール街|ウォールストリート|Wall Street
ホワイトハウス|White House
国防総省|ペンタゴン|Pentagon|Defense Department|Department of Defense
グアンタナモ|Guantanamo
トロント|Toronto
モントリオール|Montreal
バンクーバー|Vancouver
オタワ|Ottawa
ケベック|Quebec
メキシコ市|メキシコシティー|メキシコシティ|Mexico City
ハバナ|Havana
サンパウロ|Sao Paulo
リオデジャネイロ|リオ|Rio de Janeiro|Rio
ブラジリア|Brasilia
ブエノスアイレス|Buenos Aires
サンティアゴ|Santiago
リマ|Lima
ボゴタ|Bogota
カラカス|Caracas
シドニー|Sydney
メルボルン|Melbourne
ブリスベン|Brisbane
パース|Perth
キャンベラ|Canberra
オークランド|Auckland
ウェリントン|Wellington
クライストチャーチ|Christchurch
欧州委員会|欧州委|European Commission
欧州議会|European Parliament
欧州中央銀行|ECB|EZB|European Central Bank
欧州司法裁判所|European Court of Justice
国連安全保障理事会|国連安保理|安保理|UN Security Council|Security Council
国連総会|UN General Assembly|General Assembly
国際司法裁判所|ICJ|International Court of Justice
国際刑事裁判所|ICC|International Criminal Court
国際通貨基金|IMF|IWF|International Monetary Fund
世界銀行|世銀|World Bank
世界保健機関|WHO|World Health Organization|World Health Organisation
世界貿易機関|WTO|World Trade Organization|World Trade Organisation
世界気象機関|WMO|World Meteorological Organization|World Meteorological Organisation
国際労働機関|ILO|International Labour Organization|International Labor Organization
国際原子力機関|IAEA|International Atomic Energy Agency
国際エネルギー機関|IEA|International Energy Agency
経済協力開発機構|OECD
北大西洋条約機構|NATO|ナトー
東南アジア諸国連合|ASEAN|アセアン
石油輸出国機構|OPEC|オペック
アジア開発銀行|ADB|Asian Development Bank
アジア太平洋経済協力会議|APEC
アフリカ連合|African Union
アラブ連盟|Arab League
主要7カ国|G7|Group of Seven
主要20カ国|20カ国・地域|G20|Group of 20
上海協力機構|SCO|Shanghai Cooperation Organization|Shanghai Cooperation Organisation
国連教育科学文化機関|ユネスコ|UNESCO
国連児童基金|ユニセフ|UNICEF
国連難民高等弁務官事務所|UNHCR
国連世界食糧計画|世界食糧計画|WFP|World Food Programme|World Food Program
気候変動に関する政府間パネル|IPCC
国際オリンピック委員会|IOC|International Olympic Committee
国際サッカー連盟|FIFA|フィファ
欧州サッカー連盟|UEFA
国際赤十字|赤十字|Red Cross|ICRC
国境なき医師団|Doctors Without Borders|MSF
世界反ドーピング機関|WADA|World Anti-Doping Agency
国際決済銀行|BIS|Bank for International Settlements
国際刑事警察機構|インターポール|Interpol
航空宇宙局|米航空宇宙局|NASA
宇宙航空研究開発機構|JAXA
欧州宇宙機関|ESA|European Space Agency
連邦準備制度理事会|連邦準備理事会|FRB|FOMC|連邦公開市場委員会|Federal Reserve|Fed
連邦捜査局|FBI|Federal Bureau of Investigation
中央情報局|CIA|Central Intelligence Agency
証券取引委員会|SEC|Securities and Exchange Commission
連邦取引委員会|FTC|Federal Trade Commission
食品医薬品局|FDA|Food and Drug Administration
疾病対策センター|疾病予防管理センター|CDC|Centers for Disease Control and Prevention
国務省|State Department
司法省|Justice Department|Department of Justice|DOJ
商務省|Commerce Department|Department of Commerce
国土安全保障省|Department of Homeland Security|Homeland Security|DHS
通商代表部|USTR|US Trade Representative
イングランド銀行|英中央銀行|Bank of England|BoE
中国人民銀行|People's Bank of China|PBOC
経済産業省|経産省|METI|Ministry of Economy, Trade and Industry|industry ministry|economy ministry|trade ministry
財務省|Finance Ministry|Ministry of Finance|Treasury|Treasury Department|MOF
総務省|Ministry of Internal Affairs|internal affairs ministry|communications ministry
厚生労働省|厚労省|health ministry|Ministry of Health|labor ministry|labour ministry|welfare ministry
文部科学省|文科省|education ministry|Ministry of Education|science ministry
国土交通省|国交省|transport ministry|land ministry|Ministry of Land|infrastructure ministry
農林水産省|農水省|farm ministry|agriculture ministry|Ministry of Agriculture
環境省|environment ministry|Ministry of the Environment|Environment Ministry
防衛省|Defense Ministry|Defence Ministry|Ministry of Defense|Ministry of Defence
外務省|Foreign Ministry|Ministry of Foreign Affairs|Foreign Office
法務省|Ministry of Justice|Justice Ministry
内閣府|Cabinet Office
内務省|Interior Ministry|Ministry of the Interior|Home Office
気象庁|Meteorological Agency|JMA
金融庁|Financial Services Agency|FSA
警察庁|National Police Agency|NPA
警視庁|Metropolitan Police Department
消費者庁|Consumer Affairs Agency
観光庁|Tourism Agency|Japan Tourism Agency
文化庁|Agency for Cultural Affairs
宮内庁|Imperial Household Agency
海上保安庁|海保|Coast Guard|Japan Coast Guard
原子力規制委員会|原子力規制委|Nuclear Regulation Authority|NRA
公正取引委員会|公取委|Fair Trade Commission|JFTC
会計検査院|Board of Audit
最高裁判所|最高裁|Supreme Court
自衛隊|Self-Defense Forces|Self-Defence Forces|SDF
東京証券取引所|東証|Tokyo Stock Exchange|TSE
日銀|日本銀行|Bank of Japan|BOJ
経団連|日本経済団体連合会|Keidanren|Japan Business Federation
全国農業協同組合連合会|農協|Japan Agricultural Cooperatives
日本貿易振興機構|ジェトロ|JETRO
国際協力機構|JICA
自民党|自由民主党|LDP|Liberal Democratic Party
立憲民主党|CDP|CDPJ|Constitutional Democratic Party
国民民主党|Democratic Party for the People|DPP
日本維新の会|維新の会|Nippon Ishin|Japan Innovation Party
公明党|Komeito
共産党|Communist Party|Communist|Communists|JCP
れいわ新選組|Reiwa Shinsengumi
参政党|Sanseito
社民党|Social Democratic Party
共和党|Republican Party|Republican|Republicans|GOP
民主党|Democratic Party|Democrat|Democrats|Democratic
労働党|Labour Party|Labour|Labor Party
保守党|Conservative Party|Conservative|Conservatives|Tory|Tories
自由党|Liberal Party|Liberals
緑の党|Green Party|Greens
社会民主党|Social Democrats|SPD
キリスト教民主同盟|CDU|Christian Democratic Union|Christian Democrats
ドイツのための選択肢|AfD|Alternative for Germany
国民連合|National Rally
国民会議派|Congress Party
インド人民党|BJP|Bharatiya Janata Party
民進党|Democratic Progressive Party
国民党|Kuomintang|KMT|Nationalist Party
タリバン|タリバーン|Taliban
ハマス|Hamas
ヒズボラ|ヒズボッラー|Hezbollah|Hizbollah
フーシ派|フーシ|Houthi|Houthis
イスラム国|過激派組織IS|ISIS|ISIL|Islamic State
アルカイダ|アルカーイダ|al-Qaeda|al-Qaida|Al Qaeda
ファタハ|Fatah
クルド|クルド人|Kurd|Kurds|Kurdish
ロヒンギャ|Rohingya|Rohingyas
ナチス|ナチ|Nazi|Nazis
イスラム|イスラム教|イスラム教徒|ムスリム|Islam|Islamic|Muslim|Muslims
キリスト教|キリスト教徒|キリスト|Christian|Christians|Christianity|Christ
ユダヤ|ユダヤ人|ユダヤ教|Jew|Jews|Jewish|Judaism
ヒンズー教|ヒンドゥー教|ヒンズー|ヒンドゥー|Hindu|Hindus
仏教|Buddhism|Buddhist|Buddhists
カトリック|Catholic|Catholics
プロテスタント|Protestant|Protestants
ローマ教皇|ローマ法王|教皇|法王|Pope|Pontiff
ブレグジット|英離脱|Brexit
オリンピック|五輪|Olympic|Olympics|Olympian
パラリンピック|Paralympic|Paralympics
ワールドカップ|W杯|World Cup
万博|国際博覧会|Expo|World Expo
ノーベル賞|ノーベル|Nobel|Nobel Prize
アカデミー賞|オスカー|Oscar|Oscars|Academy Award|Academy Awards
大リーグ|メジャーリーグ|MLB|Major League Baseball|Major Leagues
プレミアリーグ|Premier League|EPL
チャンピオンズリーグ|Champions League
NBA|National Basketball Association
NFL|National Football League
パリ協定|Paris Agreement|Paris accord|Paris climate accord
京都議定書|Kyoto Protocol
新型コロナ|新型コロナウイルス|コロナ|COVID|Covid|COVID-19|coronavirus
クリスマス|Christmas|Xmas
大みそか|大晦日|New Year's Eve|31 December|31 Dec|December 31|Dec 31
元日|元旦|New Year's Day|1 January|1 Jan|January 1|Jan 1
イースター|復活祭|Easter
ラマダン|Ramadan
共同通信|Kyodo|Kyodo News
時事通信|Jiji|Jiji Press
読売新聞|読売|Yomiuri
朝日新聞|Asahi Shimbun|Asahi
毎日新聞|Mainichi
産経新聞|Sankei
日本経済新聞|日経|日経新聞|Nikkei
ロイター|ロイター通信|Reuters
ブルームバーグ|Bloomberg
AP通信|AP|Associated Press
AFP通信|AFP|Agence France-Presse
新華社|新華社通信|Xinhua
タス通信|TASS|Tass
人民日報|People's Daily
聯合ニュース|Yonhap
フィナンシャルタイムズ|FT|Financial Times
ニューヨークタイムズ|ニューヨーク・タイムズ|New York Times|NYT
ワシントンポスト|ワシントン・ポスト|Washington Post
ウォールストリートジャーナル|WSJ|Wall Street Journal
英国放送協会|BBC
日本放送協会|NHK
アルジャジーラ|Al Jazeera
トヨタ|トヨタ自動車|Toyota|Toyota Motor
ホンダ|本田技研|本田技研工業|Honda
日産|日産自動車|Nissan
スズキ|Suzuki
マツダ|Mazda
スバル|SUBARU|Subaru
ダイハツ|ダイハツ工業|Daihatsu
三菱自動車|Mitsubishi Motors
三菱|Mitsubishi
三菱商事|Mitsubishi Corp|Mitsubishi Corporation
三菱重工|三菱重工業|Mitsubishi Heavy|Mitsubishi Heavy Industries|MHI
三菱電機|Mitsubishi Electric
三菱UFJ|三菱UFJフィナンシャル|MUFG|Mitsubishi UFJ
三井|Mitsui
三井物産|Mitsui & Co
三井不動産|Mitsui Fudosan
三井住友|三井住友銀行|SMBC|SMFG|Sumitomo Mitsui
住友|Sumitomo
住友商事|Sumitomo Corp|Sumitomo Corporation
みずほ|みずほ銀行|Mizuho
伊藤忠|伊藤忠商事|Itochu
丸紅|Marubeni
双日|Sojitz
豊田通商|Toyota Tsusho
デンソー|Denso
アイシン|Aisin
ブリヂストン|ブリジストン|Bridgestone
日立製作所|日立|Hitachi
富士通|Fujitsu
東芝|Toshiba
シャープ|Sharp
ソニー|ソニーグループ|Sony
パナソニック|Panasonic|松下電器
キヤノン|キャノン|Canon
ニコン|Nikon
オリンパス|Olympus
富士フイルム|Fujifilm
リコー|Ricoh
エプソン|セイコーエプソン|Epson|Seiko Epson
京セラ|Kyocera
村田製作所|Murata|Murata Manufacturing
日本電産|ニデック|Nidec
TDK|ＴＤＫ
キーエンス|Keyence
ファナック|Fanuc
信越化学|信越化学工業|Shin-Etsu|Shin-Etsu Chemical
東京エレクトロン|Tokyo Electron
アドバンテスト|Advantest
ルネサス|ルネサスエレクトロニクス|Renesas
キオクシア|Kioxia
ラピダス|Rapidus
ジャパンディスプレイ|Japan Display|JDI
任天堂|Nintendo
セガ|セガサミー|Sega
カプコン|Capcom
バンダイ|バンダイナムコ|Bandai|Bandai Namco
スクウェア・エニックス|スクエニ|Square Enix
楽天|Rakuten
ヤフー|Yahoo
LINEヤフー|LY Corp|LY Corporation
メルカリ|Mercari
サイバーエージェント|CyberAgent
リクルート|Recruit
ファーストリテイリング|Fast Retailing
ユニクロ|Uniqlo
セブン&アイ|セブンアンドアイ|Seven & i
セブンイレブン|セブン-イレブン|7-Eleven|Seven-Eleven
ローソン|Lawson
ファミリーマート|FamilyMart
イオン|Aeon
ニトリ|Nitori
無印良品|良品計画|Muji|Ryohin Keikaku
資生堂|Shiseido
花王|Kao
ユニ・チャーム|ユニチャーム|Unicharm
味の素|Ajinomoto
キリン|Kirin
アサヒビール|アサヒグループ|Asahi Group|Asahi Breweries
サッポロビール|Sapporo Breweries
サントリー|Suntory
日清食品|Nissin
明治ホールディングス|Meiji Holdings
日本たばこ産業|JT|Japan Tobacco
武田薬品|武田薬品工業|Takeda|Takeda Pharmaceutical
アステラス|アステラス製薬|Astellas
第一三共|Daiichi Sankyo
エーザイ|Eisai
塩野義製薬|塩野義|Shionogi
中外製薬|Chugai
大塚製薬|Otsuka
小林製薬|Kobayashi Pharmaceutical
テルモ|Terumo
日本製鉄|日鉄|Nippon Steel
JFEスチール|JFE
神戸製鋼|神戸製鋼所|Kobe Steel
川崎重工|川崎重工業|Kawasaki Heavy|Kawasaki Heavy Industries
IHI|ＩＨＩ
クボタ|Kubota
コマツ|小松製作所|Komatsu
ダイキン|ダイキン工業|Daikin
旭化成|Asahi Kasei
東レ|Toray
帝人|Teijin
日本郵政|Japan Post
日本郵船|NYK|Nippon Yusen
商船三井|Mitsui O.S.K.|Mitsui OSK
川崎汽船|K Line|Kawasaki Kisen
日本航空|JAL|Japan Airlines
全日本空輸|全日空|ANA|All Nippon Airways
スカイマーク|Skymark
JR東日本|東日本旅客鉄道|JR East|East Japan Railway
JR東海|東海旅客鉄道|JR Central|Central Japan Railway
JR西日本|西日本旅客鉄道|JR West|West Japan Railway
JR北海道|JR Hokkaido
JR九州|JR Kyushu
東京メトロ|Tokyo Metro
ヤマト運輸|ヤマトホールディングス|Yamato Transport
佐川急便|Sagawa
日本電信電話|NTT
NTTドコモ|ドコモ|NTT Docomo|Docomo
日本電気|NEC
野村|野村証券|野村ホールディングス|Nomura
大和証券|Daiwa Securities
東京海上|Tokio Marine
日本生命|Nippon Life
第一生命|Dai-ichi Life
オリックス|Orix
東京電力|東電|TEPCO|Tokyo Electric Power|Tepco
関西電力|関電|Kansai Electric|Kansai Electric Power|Kepco
中部電力|Chubu Electric|Chubu Electric Power
東北電力|Tohoku Electric|Tohoku Electric Power
九州電力|Kyushu Electric|Kyushu Electric Power
北海道電力|Hokkaido Electric|Hokkaido Electric Power
東京ガス|Tokyo Gas
大阪ガス|Osaka Gas
エネオス|ENEOS|Eneos
出光興産|出光|Idemitsu
国際石油開発帝石|Inpex|インペックス
三越伊勢丹|Isetan Mitsukoshi
高島屋|Takashimaya
電通|Dentsu
博報堂|Hakuhodo
吉本興業|Yoshimoto Kogyo
東宝|Toho
スタジオジブリ|ジブリ|Studio Ghibli|Ghibli
オリエンタルランド|Oriental Land
理化学研究所|理研|Riken
産業技術総合研究所|産総研|AIST
物質・材料研究機構|NIMS
国立感染症研究所|National Institute of Infectious Diseases
東京大学|東大|University of Tokyo|Tokyo University
京都大学|京大|Kyoto University
大阪大学|阪大|Osaka University|University of Osaka
東北大学|Tohoku University
名古屋大学|Nagoya University
北海道大学|北大|Hokkaido University
九州大学|Kyushu University
東京工業大学|東工大|Tokyo Institute of Technology|Tokyo Tech
東京科学大学|Institute of Science Tokyo
早稲田大学|早大|Waseda|Waseda University
慶応大学|慶応義塾大学|慶應義塾大学|慶大|Keio|Keio University
筑波大学|University of Tsukuba
一橋大学|Hitotsubashi University
台湾積体電路製造|TSMC|Taiwan Semiconductor
鴻海|ホンハイ|鴻海精密工業|Foxconn|Hon Hai
聯発科技|メディアテック|MediaTek
華為技術|ファーウェイ|華為|Huawei
小米|シャオミ|Xiaomi
阿里巴巴|アリババ|Alibaba
騰訊|テンセント|Tencent
百度|バイドゥ|Baidu
比亜迪|BYD
寧徳時代新能源科技|CATL|Contemporary Amperex
バイトダンス|字節跳動|ByteDance
ティックトック|TikTok
ディープシーク|DeepSeek
中芯国際集成電路製造|SMIC
中国恒大集団|恒大|Evergrande
レノボ|聯想集団|Lenovo
サムスン|サムスン電子|三星電子|Samsung|Samsung Electronics
LG|LG電子|LG Electronics
SKハイニックス|SK Hynix
現代自動車|ヒョンデ|ヒュンダイ|Hyundai
起亜|起亜自動車|Kia
ネイバー|Naver
カカオトーク|Kakao
タタ|Tata
リライアンス|Reliance Industries
アダニ|Adani
グーグル|Google
アルファベット|Alphabet
アップル|Apple
アマゾン|アマゾンドットコム|アマゾン・ドット・コム|Amazon|Amazon.com
メタ|Meta|Meta Platforms
フェイスブック|Facebook
インスタグラム|Instagram
ワッツアップ|WhatsApp
ツイッター|Twitter|tweet|tweets|tweeted
マイクロソフト|Microsoft
オープンAI|オープンエーアイ|OpenAI|Open AI
アンソロピック|Anthropic
エヌビディア|NVIDIA|Nvidia
インテル|Intel
アドバンスト・マイクロ・デバイセズ|AMD|Advanced Micro Devices
クアルコム|Qualcomm
ブロードコム|Broadcom
マイクロン|マイクロン・テクノロジー|マイクロンテクノロジー|Micron|Micron Technology
テキサス・インスツルメンツ|Texas Instruments
アプライドマテリアルズ|Applied Materials
アーム|Arm
シスコ|シスコシステムズ|Cisco|Cisco Systems
オラクル|Oracle
セールスフォース|Salesforce
アドビ|Adobe
デル|Dell
ヒューレット・パッカード|ヒューレットパッカード|HP|Hewlett-Packard|Hewlett Packard
ゼネラル・エレクトリック|GE|General Electric
ゼネラル・モーターズ|ゼネラルモーターズ|GM|General Motors
フォード|Ford|フォード・モーター
ステランティス|Stellantis
クライスラー|Chrysler
テスラ|Tesla
スペースX|スペースエックス|SpaceX
ブルーオリジン|Blue Origin
ボーイング|Boeing
エアバス|Airbus
ロッキード|ロッキード・マーチン|Lockheed|Lockheed Martin
レイセオン|Raytheon
ネットフリックス|Netflix
ディズニー|ウォルト・ディズニー|Disney|Walt Disney
ワーナー|ワーナー・ブラザース|Warner|Warner Bros
パラマウント|Paramount
スポティファイ|Spotify
ウーバー|ウーバーテクノロジーズ|Uber
リフト社|Lyft
エアビーアンドビー|Airbnb
ペイパル|PayPal
マスターカード|Mastercard
アメリカン・エキスプレス|アメックス|American Express|Amex
JPモルガン|JPモルガン・チェース|JPMorgan|JP Morgan|JPMorgan Chase
モルガン・スタンレー|モルガンスタンレー|Morgan Stanley
ゴールドマン|ゴールドマン・サックス|Goldman|Goldman Sachs
シティグループ|シティバンク|Citigroup|Citi|Citibank
バンク・オブ・アメリカ|Bank of America
ウェルズ・ファーゴ|Wells Fargo
ブラックロック|BlackRock
ブラックストーン|Blackstone
バークシャー|バークシャー・ハザウェイ|Berkshire|Berkshire Hathaway
シリコンバレー銀行|シリコンバレーバンク|Silicon Valley Bank|SVB
HSBC|香港上海銀行
バークレイズ|Barclays
スタンダードチャータード|Standard Chartered
ドイツ銀行|Deutsche Bank
コメルツ銀行|Commerzbank
UBS|UBSグループ
クレディ・スイス|クレディスイス|Credit Suisse
BNPパリバ|BNP Paribas
ソシエテ・ジェネラル|Societe Generale
サンタンデール|Santander
ムーディーズ|Moody's
ウォルマート|Walmart|Wal-Mart
コストコ|Costco
スターバックス|Starbucks
マクドナルド|McDonald's|McDonalds
コカ・コーラ|コカコーラ|Coca-Cola
ペプシコ|ペプシ|PepsiCo|Pepsi
ナイキ|Nike
アディダス|Adidas
プーマ|Puma
P&G|プロクター・アンド・ギャンブル|Procter & Gamble
ジョンソン・エンド・ジョンソン|J&J|Johnson & Johnson
ファイザー|Pfizer
モデルナ|Moderna
メルク|Merck
イーライリリー|イーライ・リリー|Eli Lilly|Lilly
アストラゼネカ|AstraZeneca
グラクソ・スミスクライン|GSK|GlaxoSmithKline
ノバルティス|Novartis
ロシュ|Roche
サノフィ|Sanofi
バイエル|Bayer
ノボノルディスク|ノボ・ノルディスク|Novo Nordisk
ビオンテック|BioNTech
エクソンモービル|エクソン|ExxonMobil|Exxon Mobil|Exxon
シェブロン|Chevron
シェル|ロイヤル・ダッチ・シェル|Shell|Royal Dutch Shell
BP|英BP
トタルエナジーズ|トタル|TotalEnergies
サウジアラムコ|アラムコ|Saudi Aramco|Aramco
ガスプロム|Gazprom
ロスネフチ|Rosneft
ルクオイル|Lukoil
リオ・ティント|リオティント|Rio Tinto
BHP|BHPビリトン|BHP Billiton
グレンコア|Glencore
アルセロール・ミタル|アルセロールミタル|ArcelorMittal
USスチール|US Steel|United States Steel|U.S. Steel
フォルクスワーゲン|VW|Volkswagen
アウディ|Audi
ポルシェ|Porsche
BMW|ＢＭＷ
メルセデス|メルセデス・ベンツ|メルセデスベンツ|Mercedes|Mercedes-Benz
ダイムラー|Daimler
ルノー|Renault
プジョー|Peugeot
フィアット|Fiat
フェラーリ|Ferrari
ボルボ|Volvo
ロールス・ロイス|ロールスロイス|Rolls-Royce
ジャガー・ランドローバー|ジャガーランドローバー|Jaguar Land Rover
シーメンス|Siemens
ボッシュ|Bosch
SAP|ＳＡＰ
BASF|ＢＡＳＦ
ASML|ＡＳＭＬ
フィリップス|Philips
ノキア|Nokia
エリクソン|Ericsson
イケア|IKEA|Ikea
H&M|エイチ・アンド・エム
ネスレ|Nestle
ユニリーバ|Unilever
ダノン|Danone
ロレアル|L'Oreal|Loreal
LVMH|モエヘネシー・ルイヴィトン
ルイ・ヴィトン|ルイヴィトン|Louis Vuitton
シャネル|Chanel
エルメス|Hermes
グッチ|Gucci
プラダ|Prada
バーバリー|Burberry
アリアンツ|Allianz
ルフトハンザ|Lufthansa
エールフランス|Air France
ブリティッシュ・エアウェイズ|英国航空|British Airways
エミレーツ|エミレーツ航空|Emirates airline
ユナイテッド航空|United Airlines
デルタ航空|Delta Air Lines
アメリカン航空|American Airlines
大韓航空|Korean Air
キャセイパシフィック|キャセイ|Cathay|Cathay Pacific
シンガポール航空|Singapore Airlines
テマセク|Temasek
アクセンチュア|Accenture
マッキンゼー|McKinsey
デロイト|Deloitte
レゴ|LEGO|Lego
ヴァージン|バージン|Virgin
ボーダフォン|Vodafone
アーム・ホールディングス|Arm Holdings
ウィーワーク|WeWork
アリペイ|Alipay
ビットコイン|Bitcoin
イーサリアム|Ethereum|Ether
ユーチューブ|YouTube
ウィキペディア|Wikipedia
ウィンドウズ|Windows
アイフォーン|アイフォン|iPhone|iPhones
アンドロイド|Android
チャットGPT|ChatGPT
プレイステーション|プレステ|PlayStation
ハーバード大学|ハーバード|Harvard|Harvard University
スタンフォード大学|スタンフォード|Stanford|Stanford University
マサチューセッツ工科大学|MIT|Massachusetts Institute of Technology
オックスフォード|オックスフォード大学|Oxford|Oxford University|University of Oxford
ケンブリッジ|ケンブリッジ大学|Cambridge|Cambridge University|University of Cambridge
エール大学|イェール大学|イェール|Yale|Yale University
清華大学|Tsinghua University|Tsinghua
北京大学|Peking University
ユヴェントス|ユベントス|ユーベ|Juventus|Juve
英独立党|イギリス独立党|英国独立党|UK Independence Party|UKIP|Ukip
コロンビア特別区|District of Columbia
ブリティッシュコロンビア|British Columbia
リンカーン|Lincoln
リンカーンシャー|リンカンシャー|Lincolnshire
レスター|Leicester
レスターシャー|Leicestershire
グロスター|Gloucester
ウスター|ウースター|Worcester
ウスターシャー|ウースターシャー|Worcestershire
ビスター|Bicester
ウィルトシャー|Wiltshire
スウォンジー|Swansea
カーライル|Carlisle
ニューカッスル|Newcastle
リヴィングストン|リビングストン|Livingston
セントポール|St Paul
セントルイス|St Louis
ニューオーリンズ|ニューオリンズ|New Orleans
ニューハンプシャー|New Hampshire
ロードアイランド|Rhode Island
デモイン|Des Moines
ルイビル|ルイスビル|Louisville
ツーソン|トゥーソン|Tucson
シャイアン|Cheyenne
フォーティナイナーズ|49ers
ジェノバ|ジェノヴァ|Genoa|Genova
ムハンマド|モハメド|モハンマド|モハメッド|Mohammed|Muhammad|Mohamed|Mohammad|Mohamad
アフマド|アハマド|アーマド|Ahmad|Ahmed
エルドアン|Erdogan
アウンサンスーチー|アウン・サン・スー・チー|スーチー|Aung San Suu Kyi|Suu Kyi
エフゲニー|Yevgeny|Evgeny|Evgeni|Yevgeni
ウラジーミル|ウラジミール|Vladimir
ギジェルモ|ギレルモ|Guillermo
ホルヘ|Jorge
フリオ|Julio
ジョアン|Joao|Joan|Joanne
ルートヴィヒ|ルートビッヒ|Ludwig
ヴォルフガング|ウォルフガング|Wolfgang
アンジェイ|Andrzej
イヴ|イブ|Yves|Eve
リンジー|リンゼイ|リンゼー|Lindsay|Lindsey
スティーブン|スティーヴン|Stephen|Steven
レアル・マドリード|レアルマドリード|Real Madrid
マンチェスター・ユナイテッド|マンU|Manchester United|Man United
マンチェスター・シティ|マンC|Manchester City|Man City
ドジャース|Dodgers
ヤンキース|Yankees
"""

# The commonest family names of Japan, whose kanji no sound rule reads. One Latin spelling may be several of them.
FAMILY_NAMES: Final = """
佐藤|Sato
鈴木|Suzuki
高橋|Takahashi
田中|Tanaka
伊藤|Ito
渡辺|Watanabe
山本|Yamamoto
中村|Nakamura
小林|Kobayashi
加藤|Kato
吉田|Yoshida
山田|Yamada
佐々木|Sasaki
松本|Matsumoto
井上|Inoue
木村|Kimura
斎藤|Saito
斉藤|Saito
清水|Shimizu
山崎|Yamazaki
池田|Ikeda
橋本|Hashimoto
阿部|Abe
安倍|Abe
石井|Ishii
山下|Yamashita
石田|Ishida
小川|Ogawa
岡田|Okada
長谷川|Hasegawa
藤田|Fujita
後藤|Goto
近藤|Kondo
前田|Maeda
藤井|Fujii
村上|Murakami
遠藤|Endo
青木|Aoki
坂本|Sakamoto
福田|Fukuda
太田|Ota
大田|Ota
西村|Nishimura
藤原|Fujiwara
三浦|Miura
岡本|Okamoto
松田|Matsuda
中島|Nakajima
中川|Nakagawa
中野|Nakano
原田|Harada
小野|Ono
田村|Tamura
竹内|Takeuchi
金子|Kaneko
和田|Wada
石原|Ishihara
上田|Ueda
植田|Ueda
森田|Morita
小島|Kojima
柴田|Shibata
酒井|Sakai
工藤|Kudo
横山|Yokoyama
宮本|Miyamoto
内田|Uchida
高木|Takagi
安藤|Ando
谷口|Taniguchi
大野|Ohno
高田|Takada
丸山|Maruyama
今井|Imai
河野|Kono
藤本|Fujimoto
村田|Murata
武田|Takeda
上野|Ueno
杉山|Sugiyama
増田|Masuda
平野|Hirano
菅原|Sugawara
久保|Kubo
松井|Matsui
岩崎|Iwasaki
桜井|Sakurai
木下|Kinoshita
野口|Noguchi
松尾|Matsuo
佐野|Sano
大西|Onishi
杉本|Sugimoto
新井|Arai
浜田|Hamada
古川|Furukawa
市川|Ichikawa
水野|Mizuno
小松|Komatsu
島田|Shimada
小山|Koyama
高野|Takano
黒田|Kuroda
小泉|Koizumi
野田|Noda
本田|Honda
渡部|Watanabe
大塚|Otsuka
永井|Nagai
西田|Nishida
本間|Honma
片山|Katayama
林氏|Hayashi
森氏|Mori
原氏|Hara
菅氏|Suga
東氏|Higashi
"""

# Of whatever country the text is about; in Japanese news mostly Japan, which they name but are no names of.
ONLY_MEANT: Final = frozenset({"国内", "わが国", "我が国"})

# What reads like a body of its own and names nobody.
BODIES: Final = frozenset(
    "都市 与党 野党 省庁 官庁 空港 来庁 登庁 帰省 反省 市町 府省 県庁 市庁 道庁 都庁 政党 連立与党 最大野党 主要政党 野党各党"
    " 地方銀行 中央銀行 商業銀行 私立大学 国立大学 公立大学 公立高校 私立高校 地方都市 主要都市 大都市 政令市 主要銀行 投資銀行"
    " 中核市 隣県 近県 離島 列島 出港 入港 寄港 母港 帰港 開港 半島 漁港 火力電力 最寄り駅 公式新聞 地方新聞 地元新聞 全国新聞 地元大学 主要大学 有力大学"
    " 地元放送 公共放送 民間放送 衛星放送 生放送 再放送 国営放送 大手証券 大手電力 大手製薬 大手銀行 地元銀行 国営新聞 夕方放送".split()
)
# Words of firms and bodies that say what they are, not which.
GENERIC: Final = frozenset(
    "motor motors electric electronics industries industry technologies technology systems energy power chemical chemicals"
    " pharmaceutical pharmaceuticals pharma steel bank banking insurance financial securities capital partners airlines airline"
    " airways air lines railway railways university college institute school hospital museum foundation association federation"
    " agency authority commission committee council department ministry office bureau police court party group holdings"
    " company corporation corp inc ltd plc international global national royal general city county state province prefecture"
    " district island islands river lake mount mountain bay port airport station bridge tower stadium park hotel club united"
    " football basketball baseball news times post daily journal press media television broadcasting communications telecom"
    " entertainment pictures studios records publishing foods beverages brewery stores store retail logistics shipping heavy"
    " manufacturing materials construction engineering aerospace defense defence space center centre laboratory laboratories"
    " assembly lab labs research science sciences health medical biotech therapeutics software networks network digital data online".split()
)
# What a place that follows with "of", or goes before with 's, makes one name with: the Bank of England, America's Cup.
PART_OF_NAME: Final = frozenset(
    "bank university college institute school hospital museum foundation association federation agency authority"
    " commission committee council department ministry office bureau court courts party city state states province county district"
    " island islands lake bay port republic kingdom queen king prince princess emperor church cathedral battle gulf chamber"
    " house houses trust library order society academy union league bishop archbishop duke duchess earl count knight lord"
    " lady cup open day week museum gallery theatre theater opera festival tour sea strait cape isle isles coast confederation"
    " game masters championship championships championship classic derby mail post times bureau board senate parliament army navy"
    " force forces air guard mayor president minister governor secretary ambassador archdiocese diocese ark tower treaty"
    " declaration history orchestra peoples people commonwealth territory siege sultan sultanate empire tomb".split()
)
# Verbs and adverbs that begin sentences, capitalised for that alone, and the force of wind.
OPENING: Final = frozenset(
    "Put Set Given Taken Made Built Held Asked Told Faced Based Born Founded Hit Led Driven Seen Used Known Found Left"
    " Sent Brought Added Adding Including Speaking Writing Having Being Following According Compared Continued Continuing"
    " Launched Opened Closed Ordered Named Called Designed Developed Published Released Planned Expected Supported Helped"
    " Forced Prompted Hurt Buoyed Boosted Backed Cited Citing Quoted Counted Measured Adjusted Combined Together Taking"
    " Making Running Rising Falling Working Looking Going Coming Using Seeking Hoping Facing Keep Get Take Make Let Ask"
    " Expect Add Never Always Often Sometimes Rarely Seldom Nowhere Nobody Shot Struck Caught Dubbed Weighing"
    " Standing Sitting Lying Spread Split Cut Measuring Costing Completed Begun Started Finished Ended Signed Sold Bought"
    " Paid Won Lost Written Directed Produced Recorded Filmed Located Situated Raised Trained Educated Elected Appointed"
    " Arrested Charged Convicted Accused Killed Injured Wounded Rescued Trapped Stranded".split()
)
# Before a family name that stands alone.
TITLES: Final = frozenset(
    "mr mrs ms dr sir lord lady president minister senator sen gov governor mayor judge justice ceo chairman prof".split()
)
# Places that New belongs to, even where it begins a sentence.
NEW_PLACES: Final = frozenset(
    "Bedford Britain Brunswick Caledonia Delhi England Forest Guinea Hampshire Haven Hebrides Jersey Mexico Orleans Plymouth"
    " South York Zealand".split()
)
# Capitalised in English without naming anybody.
NOT_NAMES: Final = frozenset(
    "the a an i it he she we they you this that these those there in on at by for from to of and but or nor so yet if as when"
    " while after before since until till during under over about around roughly nearly almost more most some all no none not its"
    " his her their our my your although though because despite amid among between with without within through throughout across"
    " against along behind below beyond into onto off out per than unlike upon via thanks due instead besides moreover furthermore"
    " meanwhile otherwise therefore thus hence then now here today yesterday tomorrow tonight soon later earlier recently currently"
    " previously formerly finally overall even just only still again once twice early late already perhaps maybe indeed whether where"
    " january february march april may june july august september october november december jan"
    " feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday"
    " spring summer autumn fall winter fiscal fy q1 q2 q3 q4 ai it ev gdp ceo cfo coo cto mr mrs ms dr prof usd"
    " jpy eur gbp fc ki afc sv tv pkw lkw bip yen dollar dollars prime minister president government ministry cabinet parliament new last"
    " next first second third one two three four five six seven eight nine ten however according also year"
    " total other both each many several such what who which how why whose every any few much half part am pm"
    " gk fw mf df mvp era pk dc bst gmt est jst utc edt pdt pst cet vat tv pc cd dvd ok phd".split()
)
