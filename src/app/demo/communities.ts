/** Names that go together, with the language that some homes of theirs speak. */
export type Community = {
  readonly name: string;
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly families: readonly string[];
  /** Given names of mothers and of fathers. */
  readonly mothers: readonly string[];
  readonly fathers: readonly string[];
  /** Null: English, or none that a home is likely to name. */
  readonly language: string | null;
  /** How many homes in a hundred would like an interpreter. */
  readonly interpreter: number;
  /** How much oftener they are met in some districts, by name. */
  readonly near: readonly string[];
  readonly weight: number;
};

type Lists = Pick<Community, 'name' | 'weight'> & {
  readonly girls: string;
  readonly boys: string;
  readonly families: string;
  readonly mothers: string;
  readonly fathers: string;
  readonly language?: string;
  readonly interpreter?: number;
  readonly near?: readonly string[];
};

/**
 * Several of Kent's communities. Every name is common and was put together by hand; no list of real
 * people was used, and the weights are for variety: they count nobody.
 */
export const COMMUNITIES: readonly Community[] = [
  community({
    name: 'English',
    weight: 52,
    girls:
      'Olivia,Amelia,Isla,Ava,Freya,Lily,Florence,Poppy,Evie,Grace,Daisy,Phoebe,Ruby,Elsie,Matilda,Hannah,Jessica,Maisie',
    boys: 'Oliver,George,Noah,Arthur,Harry,Leo,Jack,Charlie,Freddie,Alfie,Henry,Archie,Theo,Thomas,Ethan,Lewis,Toby,Reuben',
    families:
      'Smith,Taylor,Brown,Wood,Cooper,Baker,Fagg,Hogben,Marsh,Pilcher,Sutton,Webb,Carter,Hodges,Goldfinch,Austen,Kemp,Wickens,Larkin,Bourne,Field,Pope',
    mothers: 'Sarah,Claire,Emma,Laura,Gemma,Kelly,Rachel,Hayley,Becky,Joanne',
    fathers: 'Paul,Mark,Steve,Darren,Lee,Chris,Matt,Simon,Gary,Andy',
  }),
  community({
    name: 'Irish, Scottish and Welsh',
    weight: 6,
    girls: 'Niamh,Aoife,Erin,Ffion,Seren,Eilidh,Isla,Caitlin,Orla,Carys',
    boys: 'Conor,Finn,Rhys,Callum,Owen,Angus,Declan,Ewan,Dylan,Rory',
    families: "Murphy,O'Brien,Kelly,Campbell,Stewart,MacDonald,Evans,Morgan,Rees,Doyle,Burns,Lloyd",
    mothers: 'Sinead,Bronwyn,Fiona,Siobhan,Mairi,Catrin',
    fathers: 'Gareth,Brendan,Alasdair,Patrick,Huw,Craig',
  }),
  community({
    name: 'Traveller',
    weight: 3,
    girls: 'Kizzy,Margaret,Rosie,Delilah,Scarlett,Shannon,Bernadette,Missy',
    boys: 'Johnny,Levi,Riley,Billy-Joe,Nelson,Patrick,Jimmy,Elijah',
    families: 'Lee,Smith,Cooper,Doherty,Ripley,Penfold,Brazil,Scamp',
    mothers: 'Maria,Kathleen,Bridget,Lena',
    fathers: 'Michael,Nelson,James,Henry',
    near: ['Maidstone', 'Swale', 'Ashford'],
  }),
  community({
    name: 'Polish',
    weight: 5,
    girls: 'Zuzanna,Maja,Julia,Hanna,Zofia,Lena,Oliwia,Aleksandra',
    boys: 'Jakub,Kacper,Szymon,Filip,Antoni,Mateusz,Wojciech,Tomasz',
    families:
      'Nowak,Wójcik,Lewandowska,Kowalczyk,Mazur,Krawczyk,Dudek,Pawlak,Wieczorek,Szczepaniak',
    mothers: 'Agnieszka,Magdalena,Katarzyna,Ewa,Joanna',
    fathers: 'Marcin,Piotr,Łukasz,Grzegorz,Paweł',
    language: 'Polish',
    interpreter: 30,
    near: ['Maidstone', 'Dover', 'Ashford', 'Swale'],
  }),
  community({
    name: 'Romanian',
    weight: 4,
    girls: 'Ioana,Andreea,Maria,Sofia,Daria,Ștefania,Bianca',
    boys: 'Andrei,Matei,Luca,Ștefan,Darius,Rareș,Vlad',
    families: 'Popescu,Ionescu,Stoica,Munteanu,Dumitru,Țurcanu,Radu,Florea',
    mothers: 'Daniela,Mihaela,Cristina,Elena',
    fathers: 'Ion,Florin,Adrian,Marius',
    language: 'Romanian',
    interpreter: 35,
    near: ['Thanet', 'Dartford', 'Maidstone'],
  }),
  community({
    name: 'Slovak and Roma',
    weight: 3,
    girls: 'Vanesa,Natália,Nikola,Viktória,Kristína,Patrícia',
    boys: 'Dominik,Samuel,Marek,Kristián,Patrik,Jozef',
    families: 'Horváth,Kováč,Baláž,Pompa,Gabor,Tóth,Čonka,Ferko',
    mothers: 'Jana,Marcela,Iveta,Renáta',
    fathers: 'Jozef,Milan,Ladislav,Peter',
    language: 'Slovak',
    interpreter: 45,
    near: ['Folkestone and Hythe', 'Dover', 'Thanet'],
  }),
  community({
    name: 'Nepali',
    weight: 4,
    girls: 'Sanjana,Asmita,Prerana,Sujata,Binita,Anisha,Ojaswi',
    boys: 'Sujan,Bibek,Prashant,Aayush,Rohan,Nischal,Kiran',
    families: 'Gurung,Rai,Limbu,Thapa,Pun,Tamang,Magar,Chhetri',
    mothers: 'Sarita,Kamala,Sabina,Durga',
    fathers: 'Bhim,Dil,Hari,Tek',
    language: 'Nepali',
    interpreter: 25,
    near: ['Folkestone and Hythe', 'Maidstone', 'Ashford'],
  }),
  community({
    name: 'Punjabi Sikh',
    weight: 5,
    girls: 'Simran,Jasleen,Harleen,Gurpreet,Manpreet,Kiran,Avneet',
    boys: 'Arjan,Harjot,Gurveer,Jaspal,Amrit,Kirandeep,Sahib',
    families: 'Singh Gill,Sandhu,Dhillon,Grewal,Bains,Sidhu,Dhaliwal,Kaur Johal',
    mothers: 'Harpreet,Baljit,Rajwinder,Sukhjit',
    fathers: 'Gurdeep,Balwinder,Jaswinder,Ranjit',
    language: 'Punjabi',
    interpreter: 15,
    near: ['Gravesham', 'Dartford'],
  }),
  community({
    name: 'Bengali',
    weight: 3,
    girls: 'Aisha,Nusrat,Tasnim,Sumaiya,Farzana,Mehjabin',
    boys: 'Rafi,Tanvir,Imran,Shahid,Nabil,Zayan',
    families: 'Rahman,Begum,Uddin,Chowdhury,Miah,Akhtar,Hoque',
    mothers: 'Nasreen,Rehana,Shirin,Salma',
    fathers: 'Abdul,Mizanur,Kamal,Faruk',
    language: 'Bengali',
    interpreter: 30,
    near: ['Dover', 'Canterbury', 'Tonbridge and Malling'],
  }),
  community({
    name: 'Pakistani',
    weight: 2,
    girls: 'Zara,Maryam,Hafsa,Iqra,Amna,Noor',
    boys: 'Hamza,Bilal,Yusuf,Ibrahim,Daniyal,Zain',
    families: 'Ali,Hussain,Khan,Malik,Ahmed,Iqbal,Mahmood',
    mothers: 'Khadija,Saima,Bushra,Rukhsana',
    fathers: 'Tariq,Naveed,Asif,Shahbaz',
    language: 'Urdu',
    interpreter: 25,
    near: ['Dartford', 'Gravesham'],
  }),
  community({
    name: 'Nigerian',
    weight: 4,
    girls: 'Adaeze,Temitope,Chidinma,Folake,Ngozi,Oluchi,Ife',
    boys: 'Chukwuemeka,Tobi,Ayodele,Kelechi,Emeka,Damilola,Uche',
    families: 'Okafor,Adeyemi,Okonkwo,Balogun,Eze,Adebayo,Nwosu',
    mothers: 'Funmilayo,Chioma,Blessing,Yetunde',
    fathers: 'Babatunde,Obinna,Segun,Ikenna',
    near: ['Dartford', 'Gravesham', 'Ashford'],
  }),
  community({
    name: 'Ghanaian',
    weight: 2,
    girls: 'Akosua,Abena,Efua,Adwoa,Maame,Serwaa',
    boys: 'Kwame,Kofi,Yaw,Kwabena,Nana,Kojo',
    families: 'Mensah,Owusu,Boateng,Asante,Osei,Appiah',
    mothers: 'Ama,Comfort,Grace,Esi',
    fathers: 'Kwesi,Samuel,Emmanuel,Fiifi',
    near: ['Dartford', 'Maidstone'],
  }),
  community({
    name: 'Turkish',
    weight: 2,
    girls: 'Elif,Defne,Zeynep,Ecrin,Melis,Ayşe',
    boys: 'Emir,Kerem,Yusuf,Mert,Deniz,Çağan',
    families: 'Yılmaz,Kaya,Demir,Şahin,Öztürk,Aydın',
    mothers: 'Fatma,Emine,Sibel,Gül',
    fathers: 'Mehmet,Hasan,Murat,Serkan',
    language: 'Turkish',
    interpreter: 35,
    near: ['Thanet', 'Canterbury'],
  }),
  community({
    name: 'Ukrainian',
    weight: 2,
    girls: 'Sofiia,Anastasiia,Daryna,Polina,Yeva,Kateryna',
    boys: 'Maksym,Artem,Danylo,Bohdan,Tymofii,Nazar',
    families: 'Shevchenko,Kovalenko,Bondarenko,Tkachenko,Melnyk,Kravchuk',
    mothers: 'Oksana,Iryna,Olena,Natalia',
    fathers: 'Andrii,Serhii,Oleh,Taras',
    language: 'Ukrainian',
    interpreter: 50,
    near: ['Sevenoaks', 'Tunbridge Wells', 'Tonbridge and Malling', 'Canterbury'],
  }),
  community({
    name: 'Chinese and Hong Kong',
    weight: 3,
    girls: 'Hiu Tung,Mei,Cheuk Yan,Xinyi,Wing Lam,Jia',
    boys: 'Ho Yin,Chun Hei,Jun,Tsz Kit,Wei,Lok Yiu',
    families: 'Chan,Wong,Lam,Cheung,Li,Zhang,Ng',
    mothers: 'Mei Ling,Suk Fun,Ka Yan,Xiaoling',
    fathers: 'Chi Keung,Wai Man,Jianhua,Siu Ming',
    language: 'Cantonese',
    interpreter: 25,
    near: ['Canterbury', 'Ashford', 'Tunbridge Wells'],
  }),
  community({
    name: 'Afghan',
    weight: 2,
    girls: 'Zahra,Fatima,Shabnam,Mursal,Parwana,Hosna',
    boys: 'Ahmad,Farhad,Omid,Mustafa,Idris,Samim',
    families: 'Noori,Ahmadzai,Karimi,Stanikzai,Rahimi,Safi',
    mothers: 'Fereshta,Nilofar,Laila,Zarmina',
    fathers: 'Najib,Hamid,Jawad,Rahmatullah',
    language: 'Dari',
    interpreter: 60,
    near: ['Dover', 'Ashford', 'Canterbury'],
  }),
  community({
    name: 'Portuguese',
    weight: 2,
    girls: 'Beatriz,Matilde,Inês,Leonor,Mariana,Carolina',
    boys: 'Tiago,Gonçalo,Afonso,Rodrigo,Duarte,João',
    families: 'Silva,Santos,Ferreira,Oliveira,Costa,Magalhães',
    mothers: 'Sónia,Patrícia,Teresa,Fátima',
    fathers: 'Nuno,Rui,Paulo,Joaquim',
    language: 'Portuguese',
    interpreter: 30,
    near: ['Maidstone', 'Gravesham'],
  }),
];

function community({ name, weight, language, interpreter, near, ...lists }: Lists): Community {
  const names = (list: string) => list.split(',');
  return {
    name,
    weight,
    girls: names(lists.girls),
    boys: names(lists.boys),
    families: names(lists.families),
    mothers: names(lists.mothers),
    fathers: names(lists.fathers),
    language: language ?? null,
    interpreter: interpreter ?? 0,
    near: near ?? [],
  };
}
