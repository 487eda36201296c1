<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
  <context>
    <name>desktop/rangkul/cli.py</name>
    <message>
      <source>The trail was changed from line {number} on. Keep this database and call the IT of the branch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} is no time. Write 08.12 or 2026-11-22T08:12.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in Rangkul itself ({what}). The report is in {file}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli_events.py</name>
    <message>
      <source>{code} is not a registered officer. Look the name up, or add a guest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not every certificate is genuine and valid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} cannot be written ({why}). Choose another place.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli_roster.py</name>
    <message>
      <source>No file could be read.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/data/backup.py</name>
    <message>
      <source>{name} is no backup of Rangkul; choose another file.</source>
      <translation>{name} bukan cadangan Rangkul; pilih berkas lain.</translation>
    </message>
    <message>
      <source>The file {name} is not there.</source>
      <translation>Berkas {name} tidak ditemukan.</translation>
    </message>
    <message>
      <source>{name} is damaged and cannot be used; choose another backup.</source>
      <translation>{name} rusak dan tidak dapat dipakai; pilih cadangan lain.</translation>
    </message>
    <message>
      <source>This database was used by a newer Rangkul (step {step}); install the newest version first.</source>
      <translation>Basis data ini pernah dibuka dengan Rangkul yang lebih baru (langkah {step}); pasang versi terbaru dahulu.</translation>
    </message>
    <message>
      <source>{name} was made by an older Rangkul; restore it to a file first and open that once.</source>
      <translation>{name} dibuat dengan Rangkul yang lebih lama; pulihkan dahulu ke sebuah berkas dan buka berkas itu sekali.</translation>
    </message>
    <message>
      <source>The backup {name} could not be written: {reason}.</source>
      <translation>Cadangan {name} tidak dapat ditulis: {reason}.</translation>
    </message>
    <message>
      <source>The backup {name} could not be restored: {reason}.</source>
      <translation>Cadangan {name} tidak dapat dipulihkan: {reason}.</translation>
    </message>
    <message>
      <source>The database is still open somewhere; close Rangkul everywhere and try again.</source>
      <translation>Basis data masih terbuka di suatu tempat; tutup Rangkul di semua meja, lalu coba lagi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/data/engine.py</name>
    <message>
      <source>“{url}” is no address of a database; it begins with sqlite:/// or postgresql://.</source>
      <translation>“{url}” bukan alamat basis data; alamat diawali sqlite:/// atau postgresql://.</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be made: {reason}.</source>
      <translation>Folder {folder} tidak dapat dibuat: {reason}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/data/failures.py</name>
    <message>
      <source>Another program is holding the database; close it or wait a moment, then try again.</source>
      <translation>Basis data sedang dipakai program lain; tutup program itu atau tunggu sebentar, lalu coba lagi.</translation>
    </message>
    <message>
      <source>The database may not be written to; check the rights of its folder and whether the disk is write-protected.</source>
      <translation>Basis data tidak dapat ditulisi; periksa hak akses foldernya dan apakah disk terlindung dari penulisan.</translation>
    </message>
    <message>
      <source>The disk is full; nothing of this step was saved. Free some space and try again.</source>
      <translation>Disk penuh; langkah ini tidak disimpan sama sekali. Kosongkan ruang, lalu coba lagi.</translation>
    </message>
    <message>
      <source>The connection to the database is lost; nothing of this step was saved. Try again when the network is back.</source>
      <translation>Sambungan ke basis data terputus; langkah ini tidak disimpan sama sekali. Coba lagi setelah jaringan pulih.</translation>
    </message>
    <message>
      <source>Another station was faster; nothing of this step was saved. Try again.</source>
      <translation>Meja lain lebih dulu menyimpan; langkah ini tidak disimpan sama sekali. Coba lagi.</translation>
    </message>
    <message>
      <source>The database refuses the name or the password; check the settings.</source>
      <translation>Basis data menolak nama pengguna atau kata sandinya; periksa pengaturan.</translation>
    </message>
    <message>
      <source>The same entry was already made, perhaps at another station; nothing of this step was saved. Look again.</source>
      <translation>Data yang sama sudah dimasukkan, mungkin dari meja lain; langkah ini tidak disimpan sama sekali. Periksa kembali.</translation>
    </message>
    <message>
      <source>The database cannot be opened; check that its folder exists and may be written to.</source>
      <translation>Basis data tidak dapat dibuka; pastikan foldernya ada dan dapat ditulisi.</translation>
    </message>
    <message>
      <source>This file is no Rangkul database; choose another one or restore a backup.</source>
      <translation>Berkas ini bukan basis data Rangkul; pilih berkas lain atau pulihkan cadangan.</translation>
    </message>
    <message>
      <source>The database file is damaged; restore the newest backup.</source>
      <translation>Berkas basis data rusak; pulihkan cadangan terbaru.</translation>
    </message>
    <message>
      <source>The disk refuses to read or write; check the disk, then try again.</source>
      <translation>Disk gagal dibaca atau ditulisi; periksa disk, lalu coba lagi.</translation>
    </message>
    <message>
      <source>The database needed too long and was stopped; nothing of this step was saved. Try a smaller step.</source>
      <translation>Basis data terlalu lama bekerja sehingga dihentikan; langkah ini tidak disimpan sama sekali. Coba langkah yang lebih kecil.</translation>
    </message>
    <message>
      <source>Another station is working on the same entries; wait a moment, then try again.</source>
      <translation>Meja lain sedang mengerjakan data yang sama; tunggu sebentar, lalu coba lagi.</translation>
    </message>
    <message>
      <source>The database takes no more connections; close Rangkul on a station that is not used.</source>
      <translation>Basis data tidak menerima sambungan lagi; tutup Rangkul di meja yang tidak dipakai.</translation>
    </message>
    <message>
      <source>The database may only be read at the moment; ask whoever looks after it.</source>
      <translation>Basis data untuk sementara hanya dapat dibaca; hubungi pengelolanya.</translation>
    </message>
    <message>
      <source>The database does not grant you the right to do this; ask whoever looks after it.</source>
      <translation>Basis data tidak memberi Anda hak untuk melakukan ini; hubungi pengelolanya.</translation>
    </message>
    <message>
      <source>The server has no database of that name; check the settings.</source>
      <translation>Tidak ada basis data dengan nama itu di server; periksa pengaturan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/data/migrate.py</name>
    <message>
      <source>This database belongs to another program; choose another file or an empty database.</source>
      <translation>Basis data ini milik program lain; pilih berkas lain atau basis data kosong.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/data/transfer.py</name>
    <message>
      <source>The database already holds data; restore into an empty one.</source>
      <translation>Basis data sudah berisi data; pulihkan ke basis data kosong.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/child.py</name>
    <message>
      <source>The file {name} cannot be read: it is damaged or needs too much memory. Save it in Excel as .xlsx.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} needs too much memory; it is refused. Ask for a smaller one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} takes too long to read; it is refused. Ask for a smaller one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} could not be understood; save it in Excel as .xlsx and try again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/clean.py</name>
    <message>
      <source>{number} stands in the NIK column and is the family card number (No. KK) too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell holds the error {error} instead of a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel has made a date of RT/RW; write it as 003/007 in a text cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name is missing.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/merge.py</name>
    <message>
      <source>The same person stands in their file more than once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worker was removed here since the workbook was sent; the village has edited the row.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/officers.py</name>
    <message>
      <source>No list of officers was found in {name}: no row with the headings NRP and Nama.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The NRP {nrp} also stands in row {row} ({name}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The village {name} is not known here, or several have this name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} is none of the known ranks.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/open.py</name>
    <message>
      <source>The file {name} is empty (0 bytes); ask the village to send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} is larger than 200 MB; it is not a list of one village.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} is an empty archive; ask the village to send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is an old XML table; open it in Excel and save it as .xlsx.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a web archive; open it in Excel and save it as .xlsx.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} holds nothing but blanks; ask the village to send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is an XML file, not a table; ask for the Excel file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} swells beyond measure when it is opened; it is refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a document, not a table; ask for the Excel file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sheet {sheet} of {name} is too large for a list of one village.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a folder; choose a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a device, not a file; choose a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} is not there; was it moved or renamed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} cannot be opened; is it open elsewhere, or are you not allowed to?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a {kind} file, not a table; ask for the Excel file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} is damaged; ask the village to send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} holds names that point outside of it; it is refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is an archive of files; unpack it and choose the files in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} is damaged or no table; open it in Excel, save it as .xlsx and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is only a link to another place; choose the file itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} holds declarations that no table needs; it is refused.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/reading.py</name>
    <message>
      <source>No list of people was found in {name}: no row with the headings NIK or Nama and others beside them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The NIK also stands in row {row} ({name}) of sheet {sheet}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} holds no filled cell; ask the village to send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list has no column for the NIK.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list has no column for names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list has no column for the sex.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list has no column for the birth date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The row is hidden or filtered away; it was read all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden columns ({columns}); they were read all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sheet {sheet} is hidden; it repeats the others and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sheet {sheet} is hidden; its {count} rows were read all the same.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/roster.py</name>
    <message>
      <source>The NIK also stands in the file {file}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/tables.py</name>
    <message>
      <source>{name} cannot be written; is it open in Excel, or the disk full?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sheet cannot hold more than {count} rows; narrow the filter.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/text_tables.py</name>
    <message>
      <source>The file {name} is not a table that can be read; save it as .xlsx in Excel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} is a web page without a table; save the list as .xlsx in Excel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} has broken quotation marks; save it as .xlsx in Excel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {name} has more than 16,384 columns; it is not a list of people.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/certificate.py</name>
    <message>
      <source>There is no certificate to print; choose at least one.</source>
      <translation>Tidak ada sertifikat untuk dicetak; pilih sedikitnya satu.</translation>
    </message>
    <message>
      <source>The office's logo cannot be read as a picture; choose a PNG or JPEG file in the settings.</source>
      <translation>Logo kantor tidak terbaca sebagai gambar; pilih berkas PNG atau JPEG di Pengaturan.</translation>
    </message>
    <message>
      <source>The certificate's background cannot be read as a picture; choose a PNG or JPEG file in the settings.</source>
      <translation>Latar sertifikat tidak terbaca sebagai gambar; pilih berkas PNG atau JPEG di Pengaturan.</translation>
    </message>
    <message>
      <source>Certificate {serial} needs one or two signers; choose them in the settings.</source>
      <translation>Sertifikat {serial} memerlukan satu atau dua penanda tangan; pilih penanda tangan di Pengaturan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/fitting.py</name>
    <message>
      <source>The font has no character {characters} in “{text}”; it would print as a question mark. Write it differently.</source>
      <translation>Huruf {characters} pada “{text}” tidak ada dalam fon dan akan tercetak sebagai tanda tanya. Tuliskan dengan cara lain.</translation>
    </message>
    <message>
      <source>“{text}” is too long even in the smallest type; shorten it.</source>
      <translation>“{text}” terlalu panjang, bahkan dengan huruf terkecil; persingkat teksnya.</translation>
    </message>
    <message>
      <source>“{text}” is long and stands on {count} lines.</source>
      <translation>“{text}” panjang sehingga ditulis dalam {count} baris.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/look.py</name>
    <message>
      <source>The file is no picture that can be read; use PNG, JPEG or PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture is too large; send one of at most 100 megapixels.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/seal.py</name>
    <message>
      <source>This code is not the seal of a certificate; scan the square code on the certificate itself.</source>
      <translation>Kode ini bukan segel sertifikat; pindai kode kotak yang tercetak pada sertifikat.</translation>
    </message>
    <message>
      <source>The office's key for certificates cannot be read; restore it from a backup.</source>
      <translation>Kunci sertifikat kantor tidak terbaca; pulihkan dari cadangan.</translation>
    </message>
    <message>
      <source>This is not the public key of an office; ask the branch for its key file.</source>
      <translation>Ini bukan kunci publik kantor; mintalah berkas kunci kepada kantor cabang.</translation>
    </message>
    <message>
      <source>The seal is not genuine: the code was changed, or another office issued it; compare with the office's own records.</source>
      <translation>Segel tidak asli: kode telah diubah atau diterbitkan kantor lain; cocokkan dengan catatan kantor penerbit.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/sheet.py</name>
    <message>
      <source>There is nobody to print on the sheets of {event}; invite officers first.</source>
      <translation>Belum ada nama untuk daftar hadir {event}; undang petugas terlebih dahulu.</translation>
    </message>
    <message>
      <source>A sheet is closed by one or two signers; choose them in the settings.</source>
      <translation>Daftar hadir ditutup oleh satu atau dua penanda tangan; pilih penanda tangan di Pengaturan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/dates.py</name>
    <message>
      <source>{text} has the month before the day; it was read as {date}.</source>
      <translation>{text} menulis bulan sebelum tanggal; dibaca sebagai {date}.</translation>
    </message>
    <message>
      <source>The date is missing.</source>
      <translation>Tanggal belum diisi.</translation>
    </message>
    <message>
      <source>{text} is no date; write it as 17/08/1985.</source>
      <translation>{text} bukan tanggal; tulis seperti 17/08/1985.</translation>
    </message>
    <message>
      <source>The date {date} cannot be: it lies in the future or more than {years} years back.</source>
      <translation>Tanggal {date} tidak mungkin: belum terjadi atau lebih dari {years} tahun yang lalu.</translation>
    </message>
    <message>
      <source>Aged 64: enrolment closes on the 65th birthday, {date}.</source>
      <translation>Usia 64 tahun: pendaftaran ditutup pada ulang tahun ke-65, {date}.</translation>
    </message>
    <message>
      <source>Aged {age}: enrolment is open below 65 only.</source>
      <translation>Usia {age} tahun: pendaftaran hanya untuk usia di bawah 65 tahun.</translation>
    </message>
    <message>
      <source>Aged {age}: enrolment is open from 15 on.</source>
      <translation>Usia {age} tahun: pendaftaran baru boleh mulai usia 15 tahun.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/identifiers.py</name>
    <message>
      <source>{text} is no family card number: it has 16 digits with a date of issue.</source>
      <translation>{text} bukan nomor KK: nomor KK terdiri dari 16 angka dengan tanggal penerbitan.</translation>
    </message>
    <message>
      <source>{text} is no member number (KPJ): it has 11 signs, the last four are digits.</source>
      <translation>{text} bukan nomor KPJ: KPJ terdiri dari 11 karakter, empat yang terakhir berupa angka.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/nik.py</name>
    <message>
      <source>its date part {part} is no date</source>
      <translation>bagian tanggalnya, {part}, bukan tanggal</translation>
    </message>
    <message>
      <source>it must have 16 digits</source>
      <translation>harus terdiri dari 16 angka</translation>
    </message>
    <message>
      <source>it is a filler</source>
      <translation>hanya angka isian</translation>
    </message>
    <message>
      <source>its serial number is 0000</source>
      <translation>nomor urutnya 0000</translation>
    </message>
    <message>
      <source>The NIK {number} cannot exist: {reason}.</source>
      <translation>NIK {number} tidak mungkin ada: {reason}.</translation>
    </message>
    <message>
      <source>{number} looks like a family card number (No. KK): its date {date} is no worker's birth date.</source>
      <translation>{number} tampaknya nomor KK: tanggal {date} di dalamnya bukan tanggal lahir pekerja.</translation>
    </message>
    <message>
      <source>No province has the code {province} with which the NIK {number} begins; compare it with the KTP.</source>
      <translation>NIK {number} diawali {province}, yang bukan kode provinsi mana pun; cocokkan dengan KTP.</translation>
    </message>
    <message>
      <source>The NIK {number} begins with the unknown district {district}; compare it with the KTP.</source>
      <translation>NIK {number} diawali kode kecamatan {district} yang tidak dikenal; cocokkan dengan KTP.</translation>
    </message>
    <message>
      <source>The sex {row} is not that of the NIK ({nik}); compare both with the KTP.</source>
      <translation>Jenis kelamin {row} tidak sama dengan NIK ({nik}); cocokkan keduanya dengan KTP.</translation>
    </message>
    <message>
      <source>Day and month of the birth date seem swapped: {row} here, {nik} in the NIK.</source>
      <translation>Tanggal dan bulan lahir tampaknya tertukar: {row} di sini, {nik} di NIK.</translation>
    </message>
    <message>
      <source>The birth date {row} is not that of the NIK ({nik}); compare both with the KTP.</source>
      <translation>Tanggal lahir {row} tidak sama dengan NIK ({nik}); cocokkan keduanya dengan KTP.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/nik_cells.py</name>
    <message>
      <source>Excel has replaced the last digits of the NIK {number} by zeros; take it from the KTP and type it as text.</source>
      <translation>Excel telah mengganti angka terakhir NIK {number} dengan nol; salin ulang dari KTP dan ketik sebagai teks.</translation>
    </message>
    <message>
      <source>The NIK is missing.</source>
      <translation>NIK belum diisi.</translation>
    </message>
    <message>
      <source>{text} is no NIK: it must be 16 digits.</source>
      <translation>{text} bukan NIK: NIK harus terdiri dari 16 angka.</translation>
    </message>
    <message>
      <source>{text} is what Excel left of a NIK; take it from the KTP and type it as text.</source>
      <translation>{text} adalah NIK yang dirusak Excel; salin ulang dari KTP dan ketik sebagai teks.</translation>
    </message>
    <message>
      <source>The NIK {text} is masked; ask the village for the whole number.</source>
      <translation>NIK {text} disamarkan; mintalah nomor lengkapnya kepada desa.</translation>
    </message>
    <message>
      <source>{number} is a temporary number of the village system, no NIK; ask for the one on the KTP.</source>
      <translation>{number} adalah nomor sementara dari sistem desa, bukan NIK; mintalah NIK yang tertera di KTP.</translation>
    </message>
    <message>
      <source>The NIK {number} has {count} digits instead of 16.</source>
      <translation>NIK {number} terdiri dari {count} angka, seharusnya 16.</translation>
    </message>
    <message>
      <source>The cell holds two numbers, {first} and {second}; keep the NIK only.</source>
      <translation>Sel berisi dua nomor, {first} dan {second}; sisakan NIK saja.</translation>
    </message>
    <message>
      <source>The NIK {text} holds letters that were read as digits: {number}.</source>
      <translation>NIK {text} memuat huruf yang dibaca sebagai angka: {number}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/numbering.py</name>
    <message>
      <source>The number template is empty.</source>
      <translation>Pola nomor masih kosong.</translation>
    </message>
    <message>
      <source>The number template does not know {field}; it knows {known}.</source>
      <translation>Pola nomor tidak mengenal {field}; yang dikenal: {known}.</translation>
    </message>
    <message>
      <source>The number template needs {field}, or all documents get the same number.</source>
      <translation>Pola nomor memerlukan {field}; tanpa itu semua dokumen bernomor sama.</translation>
    </message>
    <message>
      <source>The number template needs {field}: the counter starts again every year.</source>
      <translation>Pola nomor memerlukan {field} karena nomor urut dimulai lagi setiap tahun.</translation>
    </message>
    <message>
      <source>The number template {template} gives two documents the same number.</source>
      <translation>Pola nomor {template} memberi nomor yang sama kepada dua dokumen.</translation>
    </message>
    <message>
      <source>The number {number} is longer than {longest} signs.</source>
      <translation>Nomor {number} lebih panjang dari {longest} karakter.</translation>
    </message>
    <message>
      <source>The braces of the number template {template} do not match.</source>
      <translation>Kurung kurawal pada pola nomor {template} tidak berpasangan.</translation>
    </message>
    <message>
      <source>The number template {template} cannot be filled in.</source>
      <translation>Pola nomor {template} tidak dapat diisi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/occupations.py</name>
    <message>
      <source>{occupation} ({kind}) is usually no informal worker; ask the village.</source>
      <translation>{occupation} ({kind}) biasanya bukan pekerja informal; tanyakan kepada desa.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/people.py</name>
    <message>
      <source>{text} is no sex; write L or P.</source>
      <translation>{text} bukan jenis kelamin; tulis L atau P.</translation>
    </message>
    <message>
      <source>The sex is missing.</source>
      <translation>Jenis kelamin belum diisi.</translation>
    </message>
    <message>
      <source>The NRP is missing.</source>
      <translation>NRP belum diisi.</translation>
    </message>
    <message>
      <source>The NRP {text} must have 8 digits.</source>
      <translation>NRP {text} harus terdiri dari 8 angka.</translation>
    </message>
    <message>
      <source>The NRP {text} holds no birth month in its third and fourth digit.</source>
      <translation>Angka ketiga dan keempat NRP {text} bukan bulan lahir.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/phone.py</name>
    <message>
      <source>{text} is no mobile number; it must begin with 08 and have 10 to 13 digits.</source>
      <translation>{text} bukan nomor HP; nomor HP diawali 08 dan terdiri dari 10 sampai 13 angka.</translation>
    </message>
    <message>
      <source>The cell holds more than one number ({text}); {first} was taken.</source>
      <translation>Sel berisi lebih dari satu nomor ({text}); yang diambil {first}.</translation>
    </message>
    <message>
      <source>The phone number is missing.</source>
      <translation>Nomor HP belum diisi.</translation>
    </message>
    <message>
      <source>{text} is no clean mobile number; it was read as {number}.</source>
      <translation>{text} bukan nomor HP yang bersih; dibaca sebagai {number}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/entries.py</name>
    <message>
      <source>dd/mm/yyyy</source>
      <translation>hh/bb/tttt</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>Kalender</translation>
    </message>
    <message>
      <source>Calendar (Alt+Down)</source>
      <translation>Kalender (Alt+↓)</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Pilih…</translation>
    </message>
    <message>
      <source>{text} is no whole number.</source>
      <translation>{text} bukan bilangan bulat.</translation>
    </message>
    <message>
      <source>There is no file {name}.</source>
      <translation>Berkas {name} tidak ada.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/first_run.py</name>
    <message>
      <source>{count} officers are in the register, {parked} rows are parked for you to look at.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worker protection, village by village. Three steps, then your branch is ready.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loading the region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making the sample branch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regency or city</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a name, e.g. bekasi</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regencies found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The officers' list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables (*.xlsx *.xls *.ods *.csv *.xlsb *.xlsm)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the officers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which regency does your branch serve?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its districts, villages and police stations are loaded. All 514 regencies are known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look around with sample data first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your office, as papers show it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything can be changed later in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An Excel file with NRP, name, rank, Polsek, village and phone, in whatever order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop the file here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start without a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1  Region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2  Office</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3  Officers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/form.py</name>
    <message>
      <source>{field} is still missing.</source>
      <translation>{field} belum diisi.</translation>
    </message>
    <message>
      <source>{digits} of 16 digits</source>
      <translation>{digits} dari 16 angka</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/home/page.py</name>
    <message>
      <source>Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workers on the rosters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Protected (registered)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Villages at their target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Villages below 25%</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coverage by district</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting for somebody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Emptiest villages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tomorrow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} of the target {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {count} villages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>need a visit first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none: well done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} of the target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} certificates not issued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} workbooks overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still in the villages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} imports under review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not applied yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No event is planned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan an event</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in {days} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every village has a quarter of its target or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing waits. A good moment for a visit to a village.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} more</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/dialog.py</name>
    <message>
      <source>Edit officer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add officer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Villages served</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a part of the village's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name as in the police register</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NRP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Police station</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name on certificates, if it must differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: rank, name and degrees as usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take out {village}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/page.py</name>
    <message>
      <source>Choose the officers' list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Officers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter by name, NRP, Polsek, village</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter officers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without village</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inactive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No officers yet. Take in the list the police sent, or add the first one by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Officer {name} is inactive now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Officer {name} is active again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No officer fits these filters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show everybody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every Polsek</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polsek</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Villages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} officers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Officer {name} saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Officer {name} added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List {name}: {new} new, {changed} changed, {parked} parked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workbooks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking in {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/panel.py</name>
    <message>
      <source>Set inactive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set active</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an officer to see the card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>did not come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No village yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not invited to any event yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{village}, until {day}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/preview.py</name>
    <message>
      <source>Rows of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in {count} officers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Officers' list {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This row stands in the list twice.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/words.py</name>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unchanged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With errors</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/page.py</name>
    <message>
      <source>Cancelled; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back: {text}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/pages.py</name>
    <message>
      <source>Import a worker list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send workbooks to villages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import an officers' list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an officer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a worker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print attendance sheets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the door</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issue certificates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the office and its signers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel exchange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/pdf_view.py</name>
    <message>
      <source>Pages</source>
      <translation>Halaman</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Perkecil</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Perbesar</translation>
    </message>
    <message>
      <source>Fit the width</source>
      <translation>Selebar jendela</translation>
    </message>
    <message>
      <source>Page {page} of {count}</source>
      <translation>Halaman {page} dari {count}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/search_bar.py</name>
    <message>
      <source>Search people, NIK, villages, events, commands  (Ctrl+K)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits “{text}”.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/settings/office_form.py</name>
    <message>
      <source>{file} is larger than 2 MB. Choose a smaller picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The office needs a name; it stands on every paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} cannot be read. Choose another picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the office</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City in dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone, e-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Short sign in numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificate numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days a village has for its workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First signer: name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First signer: position</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First signer: NPK, NIP or NRP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First signer: on behalf of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second signer: name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second signer: position</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second signer: NPK, NIP or NRP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second signer: on behalf of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logo (PNG or JPEG)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e.g. Kantor Cabang Bekasi Cikarang</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Cikarang, 22 November 2026”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e.g. BKC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e.g. a.n. Kepala Kantor Wilayah</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/settings/page.py</name>
    <message>
      <source>A backup is made every day the program is used; 7 days, 4 weeks and 12 months are kept in {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With the public key anybody can check certificates without this database: rangkul certificates verify FILE --key KEY.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Office and signers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language and look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Database</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the office</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where everything is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up now…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the public key…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The office is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backing up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The public key is in {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Takes effect at the next start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backed up to {file}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/tell.py</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in Rangkul itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you were doing was not stored. Everything stored before is safe; you can go on working.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report for whoever mends it lies in {file}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/translator.py</name>
    <message>
      <source>Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OK</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look in:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File name:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files of type:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/window.py</name>
    <message>
      <source>Who works here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/applying.py</name>
    <message>
      <source>{number} is no list of workers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} is not applied, so there is nothing to take back.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/attendance.py</name>
    <message>
      <source>{event} was cancelled; nobody can be checked in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The guest needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This mark is not there any more; refresh the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A score lies between 0 and 100; {value} does not.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/certificates.py</name>
    <message>
      <source>{event} was cancelled; it gives no certificates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no certificate to print yet. Issue them first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say why the certificate is revoked; whoever checks it will read the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificate {serial} is revoked already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {needed} sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no post-test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>post-test {score} &lt; {wanted}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/events.py</name>
    <message>
      <source>Socialization</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordination meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Will come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Represented</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This event is no longer there; somebody removed it. Refresh the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no event {text}. `rangkul event list` shows the numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The event needs a title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The event needs a place, so that invitations and sheets can say it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{type} is no kind of event.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The event ends before it begins: {end} is before {start}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say why the event is cancelled; the invited will ask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{status} is no answer to an invitation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{event} has {count} sessions; there is no session {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} fits {count} events. Give the number, e.g. {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session {title} ends before it begins.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session {title} is not on a day of the event.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions {first} and {second} overlap.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/history.py</name>
    <message>
      <source>Worker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Officer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Event</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invitation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attendance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dispatch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Village</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attendance sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>printed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>viewed the NIK of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>applied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>took back</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/intake.py</name>
    <message>
      <source>Sent to the village, but not in the returned file: moved, deceased, or deleted by mistake?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not clear which village {file} is about. Choose the village, then take the file in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no village {code} in this regency.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file itself speaks of {other}, not of {village}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The village answered an older workbook ({number}); a newer one was sent since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text is too long: {count} characters, {room} fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This very file was taken in before, as {number}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/likely_same.py</name>
    <message>
      <source>the same NIK</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the same name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the same birth date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the same village</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nearly the same name</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/matching.py</name>
    <message>
      <source>May be the same person as {name} in {village}: same name and birth date, other NIK.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same person stands in this file more than once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already on the roster of {village}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The NIK {nik} stands in this file more than once.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/office.py</name>
    <message>
      <source>The number template {text} does not work: {why}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/officer_undo.py</name>
    <message>
      <source>This officer is no longer in the register; somebody removed the entry. Refresh the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was changed again in the meantime, so the earlier change cannot be taken back.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/officers.py</name>
    <message>
      <source>The officer needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NRP of {name}: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rank} is no police rank we know. Choose one from the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone number of {name}: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NRP {nrp} already belongs to {name}. Two officers cannot share it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/regions.py</name>
    <message>
      <source>There is no regency with the code {code}. A regency code looks like 32.16.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This database already belongs to {name}. Open another database for {wanted}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/review.py</name>
    <message>
      <source>Conflict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Likely duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Missing in the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a worker's row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIK</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Birth date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Birth place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Family card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mother's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hamlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RW</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Occupation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no import {text}. The numbers stand in the history, e.g. IMP-2026-0001.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decision} is no decision about a row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This row is applied already; take the import back or edit the worker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} is applied. Take it back first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sample.py</name>
    <message>
      <source>This database is already in use; the sample branch needs an empty one. Give another --database.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sending.py</name>
    <message>
      <source>Choose at least one village to send a workbook to.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sheets.py</name>
    <message>
      <source>Nobody is invited to {event} yet, so the sheets would be empty. Invite officers first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/verifying.py</name>
    <message>
      <source>No certificate code was found in {file}. Scan the page larger or straighter.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/villages.py</name>
    <message>
      <source>The target of {village} must be at least 1.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/worker_edit.py</name>
    <message>
      <source>This worker is no longer on the roster; somebody removed the entry. Refresh the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worker needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{status} is no status of a worker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{funding} is no source of money we know. Choose one from the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the village of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The NIK {nik} already belongs to {name} in {village}. Open that entry instead of adding a second one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {number} is incomplete: stars hide digits. Type it in full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {why}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/workers.py</name>
    <message>
      <source>Candidate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Registered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In arrears</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deceased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moved away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own payment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Village fund</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ADD/APBDes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regency budget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Province budget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State budget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
