"""How many carry a word in their name: the common words of Indonesian names in steps, everything else is rare.

The steps are rough on purpose (judgement, not a census): a shared "Siti" proves little, a shared "Wicaksana" much.
"""

from functools import lru_cache

from rangkul.rules.likeness_sound import word_sound

# Of a hundred people some three, of three hundred some two, of a thousand some two, and fewer.
_STEPS = (
    (
        4.5,
        "muhammad siti ahmad nur sri"
    ),
    (
        6.5,
        "abdul agus dewi eko tri dwi sari wati yanti lestari rahayu susanti hidayat kurniawan setiawan saputra nurul fitri ayu putri "
        "putra rizki budi yuli ani ningsih aminah fatimah ali rina wahyu hasan slamet joko asep dede dedi iwan andi indah ratna "
        "wulandari handayani santoso"
    ),
    (
        8.0,
        "aan abdullah ade adi aditya afifah agung agustina aisyah ajeng akbar aldi ali alif alya amalia amir ana andika andri angga "
        "anggraeni anis anita anton anwar ardi ardiansyah arief arif aris arum asih astuti atik aulia ayub azis aziz bagus bahri "
        "bambang basri bayu bella bunga cahaya cahyono cecep cici cucu dadang daniel danu darma darmawan deni desi dewa dian didi "
        "dika dimas dina dini doni dono edi effendi eka eko elis elsa endah endang eni entin eri erna erni euis evi fadli fahmi fajar "
        "farhan farida fauzan fauzi febri feri firman firmansyah fikri fitria fitriani galih ganda gilang gina gunawan habib haerul "
        "hafiz hakim halimah hamid hamzah handoko hani haris hartati hartono haryanto hasanah hasanudin hasibuan hendra hendri heni "
        "heri herman hermawan herlina heru hesti husen ibrahim ida idris iis ika ikhsan ilham ilyas imam imas imron indra indri ipah "
        "irawan irfan irma irwan iskandar ismail isnaini iyan jaelani jaja jamal jamaludin jaya juju julaeha juariah jumiati junaedi "
        "kamal kardi karsa kartika kartini karyati kasim khadijah khairul khoirul khotimah kokom komala komar komariah komarudin "
        "kosasih kusuma kusnadi laela laila laras latif lia lilis lina linda lukman lutfi madi mahmud maman mamat mansur mariam marni "
        "marlina maryam maryati masitoh maya maulana mega mei mila mimin mira misbah mita mubarok mujiono mukhlis mulyadi mulyana "
        "mulyani mulyati mulyono munir murni murniati musa mustofa nadia nana nani nanang naning nasir nasution neneng nengsih neni "
        "nia nina nining nisa novi novia novita nuraeni nuraini nurdin nurhasanah nurhayati nurjanah nurlaela nurlela nurohman "
        "nursiti nurwahid nuryadi nurmala nyai oktavia omah oman opik pandu permana permata pertiwi prasetya prasetyo pratama pratiwi "
        "priyanto puji purnama purnomo purwanti purwanto puspita putu rahma rahman rahmat rahmawati rama ramadhan ramadhani ramli "
        "rani rangga ratih ratnasari reni resti reza rian ridwan rifki rika riki rini ririn risma rita riyanto robi rohaeni rohayati "
        "rohim rohimah rohman rohmah rohmat rokayah roni ropiah rosadi rosid rosita roslina rudi rukmana rukmini rusdi rusli rustam "
        "saad saepudin saepul saiful safitri sahrul saleh salim salman salsabila samsudin samsul sandi sanusi sapri saputri sarah "
        "sarif sarip sarmi sarmini sarwono satria selamet septian setia setiadi setiawati setyo shinta sidik silvia sinta sobari "
        "sofyan soleh solihin solihah sopian subagyo subandi subekti sudarman sudarmono sudarno sudirman sudrajat sugeng sugianto "
        "sugiarto sugiono suharti suharto suhartini suhendar suhendra suherman sujana sukardi sukarni sukarno sukma sulaeman sulaiman "
        "sulastri sulis sulistyo sulistiawati suma sumarni sumarno sumiati sumiyati sunardi sunarti sunarto sunarya supardi suparman "
        "suparmi suparno supri supriadi supriatna supriyadi supriyanto suratman suratmi suratno surya suryadi suryana suryani "
        "suryanto suryati susan susanto susi susilawati susilo sutarno sutisna sutini sutrisno suwarni suwarno suwito suyanto suyati "
        "syahrul syamsul syarif syarifah syarifudin tarmidi tarsih tasya tatang tati taufik teguh tika tina tini titi titin tono toni "
        "tuti udin ujang umar umi unang usman utami wawan wahid wahyudi wahyuni waluyo warsito wasis widi widodo widya wijaya winarti "
        "winda wiwi wiwin wiwit wulan yahya yana yani yanto yanuar yati yayah yayan yayat yoga yogi yohanes yono yosep yudi yuliana "
        "yulianti yulianto yulia yuni yunita yunus yusuf zaenab zaenal zaenudin zahra zainal zainab zainudin zaki zulfa zulkarnaen "
        "zulkifli"
    ),
)  # fmt: skip
RARE = 12.5


@lru_cache(maxsize=1)
def _steps() -> dict[str, float]:
    bits: dict[str, float] = {}
    for step, words in _STEPS:
        for word in words.split():
            bits.setdefault(word_sound(word), step)
    return bits


def word_bits(sound: str) -> float:
    """What sharing this word (as `word_sound` writes it) tells, in bits."""
    return _steps().get(sound, RARE) if len(sound) > 1 else 4.0
