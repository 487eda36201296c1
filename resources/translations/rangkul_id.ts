<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
  <context>
    <name>desktop/rangkul/app.py</name>
    <message>
      <source>Something went wrong in Rangkul itself ({what}). The report is in {file}.</source>
      <translation>Ada kesalahan di dalam Rangkul sendiri ({what}). Laporannya ada di {file}.</translation>
    </message>
    <message>
      <source>The search did not work; the report is in the program's folder.</source>
      <translation>Pencarian tidak berhasil; laporannya ada di folder program.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli.py</name>
    <message>
      <source>The sample branch is ready: {workers} workers.</source>
      <translation>Cabang contoh siap: {workers} pekerja.</translation>
    </message>
    <message>
      <source>{name} is set up: {count} villages.</source>
      <translation>{name} siap: {count} desa.</translation>
    </message>
    <message>
      <source>Backed up to {file}.</source>
      <translation>Dicadangkan ke {file}.</translation>
    </message>
    <message>
      <source>Restored into {database}.</source>
      <translation>Dipulihkan ke {database}.</translation>
    </message>
    <message>
      <source>The trail is whole.</source>
      <translation>Jejak utuh.</translation>
    </message>
    <message>
      <source>{lines} lines written to {file}.</source>
      <translation>{lines} baris ditulis ke {file}.</translation>
    </message>
    <message>
      <source>{new} new officers, {changed} changed, {parked} parked.</source>
      <translation>{new} petugas baru, {changed} berubah, {parked} ditunda.</translation>
    </message>
    <message>
      <source>Restored. What was there before lies in {kept}.</source>
      <translation>Dipulihkan. Yang sebelumnya ada disimpan di {kept}.</translation>
    </message>
    <message>
      <source>The trail was changed from line {number} on. Keep this database and call the IT of the branch.</source>
      <translation>Jejak diubah mulai baris {number}. Simpan basis data ini dan hubungi bagian TI cabang.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli_attendance.py</name>
    <message>
      <source>{marks} marked, {already} were marked already, {excused} ill or on leave, {left} left out. Import {number}.</source>
      <translation>{marks} ditandai hadir, {already} sudah tertanda sebelumnya, {excused} sakit atau izin, {left} dilewati. Impor {number}.</translation>
    </message>
    <message>
      <source>{count} people written to {file}.</source>
      <translation>{count} orang ditulis ke {file}.</translation>
    </message>
    <message>
      <source>{event} is in {file}.</source>
      <translation>{event} ada di {file}.</translation>
    </message>
    <message>
      <source>{count} marks are in {file}.</source>
      <translation>{count} tanda ada di {file}.</translation>
    </message>
    <message>
      <source>The list does not say which session it is of; give --session NUMBER.</source>
      <translation>Daftar tidak menyebut sesi mana; berikan --session NOMOR.</translation>
    </message>
    <message>
      <source>{file}: {new} new marks, {guests} guests, {known} known already.</source>
      <translation>{file}: {new} tanda baru, {guests} tamu, {known} sudah ada.</translation>
    </message>
    <message>
      <source>{file}: nothing new.</source>
      <translation>{file}: tidak ada yang baru.</translation>
    </message>
    <message>
      <source>The file {name} cannot be read: {reason}.</source>
      <translation>Berkas {name} tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Kata sandi</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli_desk.py</name>
    <message>
      <source>{text} is no time. Write 08.12 or 2026-11-22T08:12.</source>
      <translation>{text} bukan waktu. Tulis 08.12 atau 2026-11-22T08:12.</translation>
    </message>
    <message>
      <source>{file} cannot be written ({why}). Choose another place.</source>
      <translation>{file} tidak dapat ditulis ({why}). Pilih tempat lain.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli_events.py</name>
    <message>
      <source>{invited} invited, present {present}, {certificates} certificates.</source>
      <translation>{invited} diundang, hadir {present}, {certificates} sertifikat.</translation>
    </message>
    <message>
      <source>{pages} pages for {people} people, print run {code}.</source>
      <translation>{pages} halaman untuk {people} orang, cetakan {code}.</translation>
    </message>
    <message>
      <source>{new} certificates issued, {valid} valid in all, {missing} not earned.</source>
      <translation>{new} sertifikat terbit, {valid} berlaku seluruhnya, {missing} belum berhak.</translation>
    </message>
    <message>
      <source>The public key is in {file}.</source>
      <translation>Kunci publik ada di {file}.</translation>
    </message>
    <message>
      <source>{code} is not a registered officer. Look the name up, or add a guest.</source>
      <translation>{code} bukan petugas terdaftar. Cari namanya, atau tambahkan sebagai tamu.</translation>
    </message>
    <message>
      <source>{name} is in already since {time}, {station}.</source>
      <translation>{name} sudah masuk sejak {time}, {station}.</translation>
    </message>
    <message>
      <source>{name} is in, {time}.</source>
      <translation>{name} masuk, {time}.</translation>
    </message>
    <message>
      <source>Not every certificate is genuine and valid.</source>
      <translation>Tidak semua sertifikat asli dan berlaku.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli_export.py</name>
    <message>
      <source>{count} workers written to {file}.</source>
      <translation>{count} pekerja ditulis ke {file}.</translation>
    </message>
    <message>
      <source>{count} workers are left out:</source>
      <translation>{count} pekerja tidak ikut:</translation>
    </message>
    <message>
      <source>{count} are marked; {batch} takes that back.</source>
      <translation>{count} ditandai; batalkan dengan {batch}.</translation>
    </message>
    <message>
      <source>There is no officer with NRP {nrp}.</source>
      <translation>Tidak ada petugas dengan NRP {nrp}.</translation>
    </message>
    <message>
      <source>There is no village {code} in this regency.</source>
      <translation>Tidak ada desa {code} di kabupaten ini.</translation>
    </message>
    <message>
      <source>There is no district {code} in this regency.</source>
      <translation>Tidak ada kecamatan {code} di kabupaten ini.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli_reports.py</name>
    <message>
      <source>{text} is no date. Write 2026-11-22 or 22/11/2026.</source>
      <translation>{text} bukan tanggal. Tulis 2026-11-22 atau 22/11/2026.</translation>
    </message>
    <message>
      <source>{title}: {count} rows written to {file}.</source>
      <translation>{title}: {count} baris ditulis ke {file}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/cli_roster.py</name>
    <message>
      <source>{file}: {records} workers, {problems} remarks.</source>
      <translation>{file}: {records} pekerja, {problems} catatan.</translation>
    </message>
    <message>
      <source>{batch} is taken back: {removed} removed, {restored} restored.</source>
      <translation>{batch} ditarik kembali: {removed} dihapus, {restored} dipulihkan.</translation>
    </message>
    <message>
      <source>{file}: {count} cells are marked.</source>
      <translation>{file}: {count} sel ditandai.</translation>
    </message>
    <message>
      <source>{count} workbooks written to {folder}.</source>
      <translation>{count} buku kerja ditulis ke {folder}.</translation>
    </message>
    <message>
      <source>No file could be read.</source>
      <translation>Tidak ada berkas yang dapat dibaca.</translation>
    </message>
    <message>
      <source>  {name} was edited since and stays.</source>
      <translation>  {name} sudah diubah sejak itu dan dibiarkan.</translation>
    </message>
    <message>
      <source>{file}: {batch} {outcomes}</source>
      <translation>{file}: {batch} {outcomes}</translation>
    </message>
    <message>
      <source>{file} was read before its place was kept. Say where it lies with --file.</source>
      <translation>Tempat {file} belum dicatat saat dibaca. Sebutkan tempatnya dengan --file.</translation>
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
      <source>{name} is an event that was taken along, no backup: open it under Events.</source>
      <translation>{name} adalah kegiatan bawaan, bukan cadangan: bukalah lewat halaman Kegiatan.</translation>
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
    <name>desktop/rangkul/exchange/answer_list.py</name>
    <message>
      <source>No answer was found in {name}: no column with Y or T beside a NIK or a name.</source>
      <translation>Tidak ada jawaban di {name}: tidak ada kolom berisi Y atau T di samping NIK atau nama.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/attendance_book.py</name>
    <message>
      <source>{name} cannot be written; is it open in Excel, or the disk full?</source>
      <translation>{name} tidak dapat ditulis; apakah sedang dibuka di Excel, atau diska penuh?</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/attendance_list.py</name>
    <message>
      <source>No list of people was found in {name}: no column NRP or Nama.</source>
      <translation>Tidak ditemukan daftar orang di {name}: tidak ada kolom NRP atau Nama.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/child.py</name>
    <message>
      <source>The file {name} cannot be read: it is damaged or needs too much memory. Save it in Excel as .xlsx.</source>
      <translation>Berkas {name} tidak dapat dibaca: rusak atau butuh terlalu banyak memori. Simpanlah di Excel sebagai .xlsx.</translation>
    </message>
    <message>
      <source>The file {name} needs too much memory; it is refused. Ask for a smaller one.</source>
      <translation>Berkas {name} butuh terlalu banyak memori, jadi ditolak. Mintalah berkas yang lebih kecil.</translation>
    </message>
    <message>
      <source>The file {name} takes too long to read; it is refused. Ask for a smaller one.</source>
      <translation>Berkas {name} terlalu lama dibaca, jadi ditolak. Mintalah berkas yang lebih kecil.</translation>
    </message>
    <message>
      <source>The file {name} could not be understood; save it in Excel as .xlsx and try again.</source>
      <translation>Berkas {name} tidak dapat dipahami; simpanlah di Excel sebagai .xlsx lalu coba lagi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/clean.py</name>
    <message>
      <source>Excel has made a date of RT/RW; write it as 003/007 in a text cell.</source>
      <translation>RT/RW diubah Excel menjadi tanggal; tulislah 003/007 di sel berformat teks.</translation>
    </message>
    <message>
      <source>{text} is no RT/RW; write it as 003/007.</source>
      <translation>{text} bukan RT/RW; tulis seperti 003/007.</translation>
    </message>
    <message>
      <source>The column writes P and W, Pria and Wanita; this row was read as {sex}.</source>
      <translation>Kolom ini memakai P dan W (Pria dan Wanita); baris ini dibaca sebagai {sex}.</translation>
    </message>
    <message>
      <source>{text} has the month before the day; it was read as {date}.</source>
      <translation>{text} menulis bulan sebelum tanggal; dibaca sebagai {date}.</translation>
    </message>
    <message>
      <source>Excel may have swapped day and month: {date} here, perhaps {turned}; compare it with the KTP.</source>
      <translation>Excel mungkin menukar hari dan bulan: di sini {date}, barangkali {turned}; cocokkan dengan KTP.</translation>
    </message>
    <message>
      <source>{number} stands in the NIK column and is the family card number (No. KK) too.</source>
      <translation>{number} ada di kolom NIK, padahal juga nomor kartu keluarga (No. KK).</translation>
    </message>
    <message>
      <source>The NIK {number} is one more than the one above, as when a cell is dragged down; compare it with the KTP.</source>
      <translation>NIK {number} hanya selisih satu dari NIK di atasnya, seperti sel yang ditarik ke bawah; cocokkan dengan KTP.</translation>
    </message>
    <message>
      <source>The cell holds the error {error} instead of a value.</source>
      <translation>Sel berisi kesalahan {error}, bukan nilai.</translation>
    </message>
    <message>
      <source>The name is missing.</source>
      <translation>Nama belum diisi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/doubts.py</name>
    <message>
      <source>The list has two columns of NIKs; the second was taken, for it agrees with the birth dates.</source>
      <translation>Daftar ini memiliki dua kolom NIK; kolom kedua yang dipakai karena cocok dengan tanggal lahir.</translation>
    </message>
    <message>
      <source>The list has two columns of NIKs with different numbers; the first was taken. Look whether that is right.</source>
      <translation>Daftar ini memiliki dua kolom NIK dengan nomor berbeda; kolom pertama yang dipakai. Periksa apakah sudah benar.</translation>
    </message>
    <message>
      <source>Columns whose headings say nothing we know were not read: {columns}.</source>
      <translation>Kolom dengan judul yang tidak dikenal tidak dibaca: {columns}.</translation>
    </message>
    <message>
      <source>The list names nobody but {group}; they were read as the workers. Ask the village whether they are.</source>
      <translation>Daftar ini hanya memuat {group}; mereka dibaca sebagai pekerja. Tanyakan ke desa apakah benar demikian.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/kpj_list.py</name>
    <message>
      <source>No member numbers (KPJ) were found in {name}: no column of them beside a NIK or a name.</source>
      <translation>Tidak ada nomor KPJ di {name}: tidak ada kolomnya di samping NIK atau nama.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/layout_look.py</name>
    <message>
      <source>The file {name} holds no filled cell; ask the village to send it again.</source>
      <translation>Berkas {name} tidak berisi apa pun; mintalah desa mengirim ulang.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/left_out.py</name>
    <message>
      <source>The sheet {sheet} holds {count} rows with numbers like NIKs but no headings; it was left out.</source>
      <translation>Lembar {sheet} berisi {count} baris dengan angka seperti NIK tetapi tanpa judul kolom; lembar ini tidak diambil.</translation>
    </message>
    <message>
      <source>The sheet {sheet} names {count} people or places without NIKs; it was left out.</source>
      <translation>Lembar {sheet} memuat {count} nama orang atau tempat tanpa NIK; lembar ini tidak diambil.</translation>
    </message>
    <message>
      <source>{count} rows hold a number like a NIK but were left out ({rows}); look whether they are people.</source>
      <translation>{count} baris berisi angka seperti NIK tetapi tidak diambil (baris {rows}); periksa apakah itu data orang.</translation>
    </message>
    <message>
      <source>{count} rows hold only a name and were left out ({rows}); look whether they are people.</source>
      <translation>{count} baris hanya berisi nama dan tidak diambil (baris {rows}); periksa apakah itu data orang.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/line_list.py</name>
    <message>
      <source>The file {name} holds no list: all its visible sheets are empty.</source>
      <translation>Berkas {name} tidak memuat daftar: semua lembarnya yang terlihat kosong.</translation>
    </message>
    <message>
      <source>The file {name} has more than {most} rows; it is no list of officers.</source>
      <translation>Berkas {name} memiliki lebih dari {most} baris; ini bukan daftar petugas.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/mark.py</name>
    <message>
      <source>{count} cells are wrong, too many to mark one by one; send the list of what is wrong instead.</source>
      <translation>{count} sel salah, terlalu banyak untuk ditandai satu per satu; kirim daftar kesalahannya saja.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/marking.py</name>
    <message>
      <source>{name} is no longer where it was read from. Choose the village's file again.</source>
      <translation>{name} tidak ada lagi di tempat semula. Pilih lagi berkas dari desa.</translation>
    </message>
    <message>
      <source>{name} is the village's own file. Give the marked copy another name.</source>
      <translation>{name} adalah berkas asli dari desa. Beri nama lain untuk salinan yang ditandai.</translation>
    </message>
    <message>
      <source>{name} was changed since it was read. Take it in again, or choose the file as it was.</source>
      <translation>{name} sudah berubah sejak dibaca. Impor lagi berkas itu, atau pilih berkas aslinya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/masked.py</name>
    <message>
      <source>The masked NIK {text} is not the one that was sent in this row; write all 16 digits as on the KTP.</source>
      <translation>NIK tertutup {text} bukan yang dikirim di baris ini; tulis ke-16 angkanya sesuai KTP.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/merge.py</name>
    <message>
      <source>The same person stands in their file more than once.</source>
      <translation>Orang yang sama ada lebih dari sekali di berkas desa.</translation>
    </message>
    <message>
      <source>The worker was removed here since the workbook was sent; the village has edited the row.</source>
      <translation>Pekerja ini sudah dihapus di sini setelah buku kerja dikirim, sedangkan desa mengubah barisnya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/no_headings.py</name>
    <message>
      <source>The list has no headings; its columns were recognised by what stands in them. Look whether that is right.</source>
      <translation>Daftar ini tanpa judul kolom; kolomnya dikenali dari isinya. Periksa apakah sudah benar.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/officers.py</name>
    <message>
      <source>No list of officers was found in {name}: no row with the headings NRP and Nama.</source>
      <translation>Tidak ada daftar petugas di {name}: tidak ditemukan baris judul NRP dan Nama.</translation>
    </message>
    <message>
      <source>The NRP {nrp} also stands in row {row} ({name}).</source>
      <translation>NRP {nrp} juga ada di baris {row} ({name}).</translation>
    </message>
    <message>
      <source>The village {name} is not known here, or several have this name.</source>
      <translation>Desa {name} tidak dikenal di sini, atau ada beberapa desa bernama sama.</translation>
    </message>
    <message>
      <source>{text} is none of the known ranks.</source>
      <translation>{text} bukan pangkat yang dikenal.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/open.py</name>
    <message>
      <source>The file {name} wants a password; give it, or ask for the file without one.</source>
      <translation>Berkas {name} memakai kata sandi; masukkan kata sandinya, atau minta berkas tanpa kata sandi.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or no table; open it in Excel, save it as .xlsx and try again.</source>
      <translation>Berkas {name} rusak atau bukan tabel; bukalah di Excel, simpan sebagai .xlsx, lalu coba lagi.</translation>
    </message>
    <message>
      <source>None of the passwords given opens {name}; ask the village for the right one.</source>
      <translation>Tidak satu pun kata sandi yang diberikan membuka {name}; tanyakan kata sandi yang benar kepada desa.</translation>
    </message>
    <message>
      <source>The file {name} is empty (0 bytes); ask the village to send it again.</source>
      <translation>Berkas {name} kosong (0 bita); mintalah desa mengirim ulang.</translation>
    </message>
    <message>
      <source>The file {name} is larger than 200 MB; it is not a list of one village.</source>
      <translation>Berkas {name} lebih dari 200 MB; itu bukan daftar satu desa.</translation>
    </message>
    <message>
      <source>The file {name} is an empty archive; ask the village to send it again.</source>
      <translation>Berkas {name} adalah arsip kosong; mintalah desa mengirim ulang.</translation>
    </message>
    <message>
      <source>{name} is an old XML table; open it in Excel and save it as .xlsx.</source>
      <translation>{name} adalah tabel XML lama; bukalah di Excel dan simpan sebagai .xlsx.</translation>
    </message>
    <message>
      <source>{name} is a web archive; open it in Excel and save it as .xlsx.</source>
      <translation>{name} adalah arsip web; bukalah di Excel dan simpan sebagai .xlsx.</translation>
    </message>
    <message>
      <source>The file {name} holds nothing but blanks; ask the village to send it again.</source>
      <translation>Berkas {name} hanya berisi spasi; mintalah desa mengirim ulang.</translation>
    </message>
    <message>
      <source>{name} is an XML file, not a table; ask for the Excel file.</source>
      <translation>{name} adalah berkas XML, bukan tabel; mintalah berkas Excel-nya.</translation>
    </message>
    <message>
      <source>The file {name} swells beyond measure when it is opened; it is refused.</source>
      <translation>Berkas {name} membengkak luar biasa bila dibuka, jadi ditolak.</translation>
    </message>
    <message>
      <source>{name} is a document, not a table; ask for the Excel file.</source>
      <translation>{name} adalah dokumen, bukan tabel; mintalah berkas Excel-nya.</translation>
    </message>
    <message>
      <source>The sheet {sheet} of {name} is too large for a list of one village.</source>
      <translation>Lembar {sheet} di {name} terlalu besar untuk daftar satu desa.</translation>
    </message>
    <message>
      <source>{name} is a folder; choose a file.</source>
      <translation>{name} adalah folder; pilihlah berkas.</translation>
    </message>
    <message>
      <source>{name} is a device, not a file; choose a file.</source>
      <translation>{name} adalah perangkat, bukan berkas; pilihlah berkas.</translation>
    </message>
    <message>
      <source>The file {name} is not there; was it moved or renamed?</source>
      <translation>Berkas {name} tidak ada; apakah dipindahkan atau diganti namanya?</translation>
    </message>
    <message>
      <source>The file {name} cannot be opened; is it open elsewhere, or are you not allowed to?</source>
      <translation>Berkas {name} tidak dapat dibuka; apakah sedang dibuka program lain, atau Anda tidak berhak?</translation>
    </message>
    <message>
      <source>{name} is a {kind} file, not a table; ask for the Excel file.</source>
      <translation>{name} adalah berkas {kind}, bukan tabel; mintalah berkas Excel-nya.</translation>
    </message>
    <message>
      <source>The file {name} is damaged; ask the village to send it again.</source>
      <translation>Berkas {name} rusak; mintalah desa mengirim ulang.</translation>
    </message>
    <message>
      <source>The file {name} holds names that point outside of it; it is refused.</source>
      <translation>Berkas {name} memuat nama yang menunjuk ke luar berkas, jadi ditolak.</translation>
    </message>
    <message>
      <source>{name} is an archive of files; unpack it and choose the files in it.</source>
      <translation>{name} adalah arsip berisi berkas; ekstraklah lalu pilih berkas di dalamnya.</translation>
    </message>
    <message>
      <source>{name} is only a link to another place; choose the file itself.</source>
      <translation>{name} hanya pintasan ke tempat lain; pilihlah berkas aslinya.</translation>
    </message>
    <message>
      <source>The file {name} holds declarations that no table needs; it is refused.</source>
      <translation>Berkas {name} memuat deklarasi yang tidak diperlukan tabel mana pun, jadi ditolak.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/package.py</name>
    <message>
      <source>The file is too large to be marked; send the list of what is wrong instead.</source>
      <translation>Berkas terlalu besar untuk ditandai; kirim daftar kesalahannya saja.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/reading.py</name>
    <message>
      <source>The sheet {sheet} is hidden; its {count} rows were left out. Unhide it and read the file again if they count.</source>
      <translation>Lembar {sheet} tersembunyi; {count} barisnya tidak diambil. Tampilkan lembar itu dan baca ulang filenya bila memang perlu.</translation>
    </message>
    <message>
      <source>The NIK also stands in row {row} ({name}) of sheet {sheet}.</source>
      <translation>NIK ini juga ada di baris {row} ({name}) lembar {sheet}.</translation>
    </message>
    <message>
      <source>The sheet {sheet} is hidden; its {count} rows were read all the same.</source>
      <translation>Lembar {sheet} tersembunyi; {count} barisnya tetap dibaca.</translation>
    </message>
    <message>
      <source>The sheet {sheet} is hidden; it repeats the others and was left out.</source>
      <translation>Lembar {sheet} tersembunyi; isinya mengulang lembar lain, jadi dilewati.</translation>
    </message>
    <message>
      <source>The list has no column for the NIK.</source>
      <translation>Daftar ini tidak memiliki kolom NIK.</translation>
    </message>
    <message>
      <source>The list has no column for names.</source>
      <translation>Daftar ini tidak memiliki kolom nama.</translation>
    </message>
    <message>
      <source>The list has no column for the sex.</source>
      <translation>Daftar ini tidak memiliki kolom jenis kelamin.</translation>
    </message>
    <message>
      <source>The list has no column for the birth date.</source>
      <translation>Daftar ini tidak memiliki kolom tanggal lahir.</translation>
    </message>
    <message>
      <source>The layout was put right by hand.</source>
      <translation>Susunan kolom dibetulkan dengan tangan.</translation>
    </message>
    <message>
      <source>The list was read with a layout taught earlier.</source>
      <translation>Daftar dibaca dengan susunan yang pernah diajarkan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/records.py</name>
    <message>
      <source>No list of people was found in {name}: no row with the headings NIK or Nama and others beside them.</source>
      <translation>Tidak ada daftar orang di {name}: tidak ditemukan baris judul NIK atau Nama beserta kolom lainnya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/roster.py</name>
    <message>
      <source>The NIK also stands in the file {file}.</source>
      <translation>NIK ini juga ada di berkas {file}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/score_list.py</name>
    <message>
      <source>No scores were found in {name}: no column NRP or Nama beside a column of scores.</source>
      <translation>Tidak ada nilai di {name}: tidak ada kolom NRP atau Nama di samping kolom nilai.</translation>
    </message>
    <message>
      <source>What was copied holds no NRP or name beside a score.</source>
      <translation>Yang disalin tidak memuat NRP atau nama di samping nilai.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/sealed.py</name>
    <message>
      <source>{name} is cut off or damaged; copy it again from where it was saved.</source>
      <translation>{name} terpotong atau rusak; salin lagi dari tempat berkas itu disimpan.</translation>
    </message>
    <message>
      <source>The password needs at least {count} characters.</source>
      <translation>Kata sandi harus paling sedikit {count} karakter.</translation>
    </message>
    <message>
      <source>The password does not fit {name}; capitals and small letters count.</source>
      <translation>Kata sandi tidak cocok untuk {name}; huruf besar dan kecil dibedakan.</translation>
    </message>
    <message>
      <source>{name} was altered after it was written, so nothing is taken from it. Ask for the file again.</source>
      <translation>{name} diubah setelah dibuat, jadi isinya tidak dipakai. Mintalah berkasnya lagi.</translation>
    </message>
    <message>
      <source>{name} is a whole database or backup of Rangkul, no event taken along. Restore it in the settings.</source>
      <translation>{name} adalah basis data atau cadangan Rangkul, bukan kegiatan bawaan. Pulihkan lewat Pengaturan.</translation>
    </message>
    <message>
      <source>{name} is no event that was taken along; choose the .rangkul file.</source>
      <translation>{name} bukan kegiatan bawaan; pilih berkas .rangkul.</translation>
    </message>
    <message>
      <source>{name} was made by a newer Rangkul; install the newest version on this computer first.</source>
      <translation>{name} dibuat oleh Rangkul yang lebih baru; pasang dulu versi terbaru di komputer ini.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/tables.py</name>
    <message>
      <source>A sheet cannot hold more than {count} rows; narrow the filter.</source>
      <translation>Satu lembar tidak dapat memuat lebih dari {count} baris; persempit saringannya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/taught.py</name>
    <message>
      <source>Say which column holds the name or the NIK.</source>
      <translation>Tentukan kolom mana yang berisi nama atau NIK.</translation>
    </message>
    <message>
      <source>Several columns are said to hold the same.</source>
      <translation>Beberapa kolom dinyatakan berisi hal yang sama.</translation>
    </message>
    <message>
      <source>These columns belong together; one of them is missing.</source>
      <translation>Kolom-kolom ini satu kesatuan; salah satunya belum ditentukan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/text_tables.py</name>
    <message>
      <source>The file {name} is not a table that can be read; save it as .xlsx in Excel.</source>
      <translation>Berkas {name} bukan tabel yang dapat dibaca; simpanlah di Excel sebagai .xlsx.</translation>
    </message>
    <message>
      <source>The file {name} is a web page without a table; save the list as .xlsx in Excel.</source>
      <translation>Berkas {name} adalah halaman web tanpa tabel; simpanlah daftarnya di Excel sebagai .xlsx.</translation>
    </message>
    <message>
      <source>The file {name} has broken quotation marks; save it as .xlsx in Excel.</source>
      <translation>Tanda kutip di berkas {name} rusak; simpanlah di Excel sebagai .xlsx.</translation>
    </message>
    <message>
      <source>The file {name} has more than 16,384 columns; it is not a list of people.</source>
      <translation>Berkas {name} memiliki lebih dari 16.384 kolom; itu bukan daftar orang.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/unseen.py</name>
    <message>
      <source>{count} rows are hidden or filtered away ({rows}); they were read all the same.</source>
      <translation>{count} baris tersembunyi atau tersaring ({rows}); tetap dibaca.</translation>
    </message>
    <message>
      <source>The row is hidden or filtered away; it was read all the same.</source>
      <translation>Baris ini tersembunyi atau tersaring; tetap dibaca.</translation>
    </message>
    <message>
      <source>Hidden columns ({columns}); they were read all the same.</source>
      <translation>Ada kolom tersembunyi ({columns}); tetap dibaca.</translation>
    </message>
    <message>
      <source>Excel has lost the last digits of {count} NIKs of this list; ask for it with NIKs typed as text.</source>
      <translation>Excel menghilangkan angka-angka terakhir {count} NIK dalam daftar ini; minta lagi dengan NIK diketik sebagai teks.</translation>
    </message>
    <message>
      <source>The village has crossed out the row; ask whether the person still counts, or skip the row.</source>
      <translation>Baris ini dicoret oleh desa; tanyakan apakah orangnya masih didata, atau lewati barisnya.</translation>
    </message>
    <message>
      <source>The village has crossed out the number; compare it with the KTP.</source>
      <translation>Nomor ini dicoret oleh desa; cocokkan dengan KTP.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/exchange/workbook_columns.py</name>
    <message>
      <source>NIK</source>
      <translation>NIK</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nama</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Jenis kelamin</translation>
    </message>
    <message>
      <source>Place of birth</source>
      <translation>Tempat lahir</translation>
    </message>
    <message>
      <source>Date of birth</source>
      <translation>Tanggal lahir</translation>
    </message>
    <message>
      <source>Family card number</source>
      <translation>Nomor KK</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Alamat</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Dusun</translation>
    </message>
    <message>
      <source>RT</source>
      <translation>RT</translation>
    </message>
    <message>
      <source>RW</source>
      <translation>RW</translation>
    </message>
    <message>
      <source>Occupation</source>
      <translation>Pekerjaan</translation>
    </message>
    <message>
      <source>Income a month</source>
      <translation>Penghasilan sebulan</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>HP</translation>
    </message>
    <message>
      <source>Mother's name</source>
      <translation>Nama ibu</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Catatan</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>A workbook for a village has no column {name}.</source>
      <translation>Buku kerja desa tidak punya kolom {name}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/launch.py</name>
    <message>
      <source>There is no display here, so the window cannot open. What works without one: rangkul --help</source>
      <translation>Di sini tidak ada layar, jadi jendela tidak dapat dibuka. Yang dapat dikerjakan tanpa layar: rangkul --help</translation>
    </message>
    <message>
      <source>The window cannot open, because this system lacks a part of Qt: {reason}.</source>
      <translation>Jendela tidak dapat dibuka karena bagian dari Qt belum ada di sistem ini: {reason}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/certificate.py</name>
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
    <name>desktop/rangkul/papers/certificate_book.py</name>
    <message>
      <source>There is no certificate to print; choose at least one.</source>
      <translation>Tidak ada sertifikat untuk dicetak; pilih sedikitnya satu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/certificate_elements.py</name>
    <message>
      <source>{field} is empty, so its line is left out.</source>
      <translation>{field} kosong sehingga barisnya dihilangkan.</translation>
    </message>
    <message>
      <source>“{text}” is printed smaller: {size} instead of {usual} points.</source>
      <translation>“{text}” dicetak lebih kecil: {size}, bukan {usual} poin.</translation>
    </message>
    <message>
      <source>The template has no place for the signer {name}.</source>
      <translation>Templat tidak menyediakan tempat bagi penanda tangan {name}.</translation>
    </message>
    <message>
      <source>A picture of the template cannot be read; choose it again. ({key})</source>
      <translation>Gambar templat tidak dapat dibaca; pilih ulang. ({key})</translation>
    </message>
    <message>
      <source>The signature or stamp of {owner} is not printed: {signer} signs.</source>
      <translation>Tanda tangan atau cap {owner} tidak dicetak: yang menandatangani {signer}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/certificate_template.py</name>
    <message>
      <source>Inter</source>
      <translation>Inter</translation>
    </message>
    <message>
      <source>Inter medium</source>
      <translation>Inter sedang</translation>
    </message>
    <message>
      <source>Inter semibold</source>
      <translation>Inter setengah tebal</translation>
    </message>
    <message>
      <source>Inter bold</source>
      <translation>Inter tebal</translation>
    </message>
    <message>
      <source>Playfair</source>
      <translation>Playfair</translation>
    </message>
    <message>
      <source>Playfair bold</source>
      <translation>Playfair tebal</translation>
    </message>
    <message>
      <source>Garamond</source>
      <translation>Garamond</translation>
    </message>
    <message>
      <source>Garamond semibold</source>
      <translation>Garamond setengah tebal</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Pulang</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>Tengah</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Kanan</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>Atas</translation>
    </message>
    <message>
      <source>Middle</source>
      <translation>Tengah</translation>
    </message>
    <message>
      <source>Bottom</source>
      <translation>Bawah</translation>
    </message>
    <message>
      <source>Built-in ornament</source>
      <translation>Ornamen bawaan</translation>
    </message>
    <message>
      <source>A picture</source>
      <translation>Gambar</translation>
    </message>
    <message>
      <source>Plain</source>
      <translation>Polos</translation>
    </message>
    <message>
      <source>number of the certificate</source>
      <translation>nomor sertifikat</translation>
    </message>
    <message>
      <source>name as printed</source>
      <translation>nama seperti tercetak</translation>
    </message>
    <message>
      <source>date of the certificate</source>
      <translation>tanggal sertifikat</translation>
    </message>
    <message>
      <source>city of the office</source>
      <translation>kota kantor</translation>
    </message>
    <message>
      <source>name of the office</source>
      <translation>nama kantor</translation>
    </message>
    <message>
      <source>name of the institution</source>
      <translation>nama lembaga</translation>
    </message>
    <message>
      <source>the sentence about the certificate it replaces</source>
      <translation>kalimat tentang sertifikat yang digantikan</translation>
    </message>
    <message>
      <source>rank and NRP</source>
      <translation>pangkat dan NRP</translation>
    </message>
    <message>
      <source>rank, NRP and Polsek in one line</source>
      <translation>pangkat, NRP, dan Polsek sebaris</translation>
    </message>
    <message>
      <source>rank</source>
      <translation>pangkat</translation>
    </message>
    <message>
      <source>NRP</source>
      <translation>NRP</translation>
    </message>
    <message>
      <source>Polsek or unit</source>
      <translation>Polsek atau instansi</translation>
    </message>
    <message>
      <source>role: PESERTA or LULUS</source>
      <translation>peran: PESERTA atau LULUS</translation>
    </message>
    <message>
      <source>title of the event</source>
      <translation>judul kegiatan</translation>
    </message>
    <message>
      <source>day or days of the event</source>
      <translation>hari kegiatan</translation>
    </message>
    <message>
      <source>place of the event</source>
      <translation>tempat kegiatan</translation>
    </message>
    <message>
      <source>sentence with day and place</source>
      <translation>kalimat berisi hari dan tempat</translation>
    </message>
    <message>
      <source>post-test score</source>
      <translation>nilai uji pasca</translation>
    </message>
    <message>
      <source>sessions attended</source>
      <translation>sesi yang dihadiri</translation>
    </message>
    <message>
      <source>village with its kind</source>
      <translation>desa atau kelurahan</translation>
    </message>
    <message>
      <source>district</source>
      <translation>kecamatan</translation>
    </message>
    <message>
      <source>regency</source>
      <translation>kabupaten atau kota</translation>
    </message>
    <message>
      <source>workers counted</source>
      <translation>jumlah pekerja</translation>
    </message>
    <message>
      <source>the village's target</source>
      <translation>target desa</translation>
    </message>
    <message>
      <source>sentence with workers and target</source>
      <translation>kalimat berisi capaian dan target</translation>
    </message>
    <message>
      <source>the honour itself</source>
      <translation>gelar yang diberikan</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Teks</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Gambar</translation>
    </message>
    <message>
      <source>Signer</source>
      <translation>Penanda tangan</translation>
    </message>
    <message>
      <source>QR code</source>
      <translation>Kode QR</translation>
    </message>
    <message>
      <source>Letterhead</source>
      <translation>Kop surat</translation>
    </message>
    <message>
      <source>Drawn line</source>
      <translation>Garis</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>Kotak</translation>
    </message>
    <message>
      <source>The template is damaged, or of another kind.</source>
      <translation>Templat rusak atau dari jenis lain.</translation>
    </message>
    <message>
      <source>The template has too many elements; {most} are the most.</source>
      <translation>Templat memuat terlalu banyak unsur; paling banyak {most}.</translation>
    </message>
    <message>
      <source>The {element} of the template has an impossible value: {name} = {value}.</source>
      <translation>Unsur {element} pada templat bernilai mustahil: {name} = {value}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/certificate_template_check.py</name>
    <message>
      <source>Nothing says whose it is: add a text with {field}.</source>
      <translation>Tidak tertulis milik siapa: tambahkan teks dengan {field}.</translation>
    </message>
    <message>
      <source>The number is not printed: add a text with {field}.</source>
      <translation>Nomornya tidak tercetak: tambahkan teks dengan {field}.</translation>
    </message>
    <message>
      <source>Without the QR code nobody can check that it is genuine.</source>
      <translation>Tanpa kode QR, keasliannya tidak dapat diperiksa.</translation>
    </message>
    <message>
      <source>No signer has a place on it.</source>
      <translation>Tidak ada tempat untuk penanda tangan.</translation>
    </message>
    <message>
      <source>No picture is chosen here; choose one or remove the element.</source>
      <translation>Gambar belum dipilih; pilih gambar atau buang unsur ini.</translation>
    </message>
    <message>
      <source>This element lies outside the page and is not printed.</source>
      <translation>Unsur ini berada di luar halaman dan tidak tercetak.</translation>
    </message>
    <message>
      <source>A code under 18 mm is hard to scan; make it larger.</source>
      <translation>Kode di bawah 18 mm sulit dipindai; perbesar.</translation>
    </message>
    <message>
      <source>This text is empty; write something or remove it.</source>
      <translation>Teks ini kosong; isi atau buang.</translation>
    </message>
    <message>
      <source>This element reaches over the edge of the page.</source>
      <translation>Unsur ini keluar dari tepi halaman.</translation>
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
    <name>desktop/rangkul/papers/letter.py</name>
    <message>
      <source>There is no letter to print.</source>
      <translation>Tidak ada surat untuk dicetak.</translation>
    </message>
    <message>
      <source>A letter is signed by one or two persons; choose them in the settings or in the plan of the event.</source>
      <translation>Surat ditandatangani satu atau dua orang; pilih di Pengaturan atau di rencana kegiatan.</translation>
    </message>
    <message>
      <source>The font has no character {characters}; it would print as a question mark.</source>
      <translation>Huruf cetak tidak memiliki karakter {characters}; akan tercetak sebagai tanda tanya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/look.py</name>
    <message>
      <source>The file is no picture that can be read; use PNG, JPEG or PDF.</source>
      <translation>Berkas ini bukan gambar yang dapat dibaca; gunakan PNG, JPEG, atau PDF.</translation>
    </message>
    <message>
      <source>The picture is too large; send one of at most 100 megapixels.</source>
      <translation>Gambar terlalu besar; kirim gambar paling besar 100 megapiksel.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/name_tag.py</name>
    <message>
      <source>There is no room for “{text}” on so small a label; choose a larger one.</source>
      <translation>Tidak ada tempat untuk “{text}” pada label sekecil itu; pilih label yang lebih besar.</translation>
    </message>
    <message>
      <source>There is nobody to print a name tag for; choose people, or empty tags for guests.</source>
      <translation>Tidak ada tanda nama yang akan dicetak; pilih orangnya, atau tanda nama kosong untuk tamu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/name_tag_sheet.py</name>
    <message>
      <source>The label sheet needs a name, so that it is found again.</source>
      <translation>Lembar label perlu nama agar mudah ditemukan lagi.</translation>
    </message>
    <message>
      <source>{columns} × {rows} labels cannot be; a sheet has 1 to 100.</source>
      <translation>{columns} × {rows} label tidak mungkin; satu lembar memuat 1 sampai 100 label.</translation>
    </message>
    <message>
      <source>A label of {width} × {height} mm is too small for a name and a code; it needs {wide} × {high} mm at least.</source>
      <translation>Label {width} × {height} mm terlalu kecil untuk nama dan kode; ukurannya minimal {wide} × {high} mm.</translation>
    </message>
    <message>
      <source>Paper of {width} × {height} mm is too large; A3 is the largest.</source>
      <translation>Kertas {width} × {height} mm terlalu besar; paling besar A3.</translation>
    </message>
    <message>
      <source>The labels overlap: the distance from label to label must not be smaller than the label.</source>
      <translation>Label-labelnya bertumpukan: jarak antarlabel tidak boleh lebih kecil daripada labelnya.</translation>
    </message>
    <message>
      <source>The labels reach over the paper's edge: they end at {right} × {bottom} mm, the paper at {width} × {height} mm.</source>
      <translation>Label melewati tepi kertas: label berakhir di {right} × {bottom} mm, kertas di {width} × {height} mm.</translation>
    </message>
    <message>
      <source>There is no label {start}; this sheet has {count}.</source>
      <translation>Tidak ada label ke-{start}; lembar ini memuat {count} label.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/papers/pdf_signing.py</name>
    <message>
      <source>This is no certificate file; choose the .p12 or .pfx of the branch.</source>
      <translation>Ini bukan berkas sertifikat; pilih .p12 atau .pfx kantor cabang.</translation>
    </message>
    <message>
      <source>The file holds no certificate with its key; ask whoever issued it for a complete .p12.</source>
      <translation>Berkas tidak memuat sertifikat beserta kuncinya; minta .p12 lengkap kepada penerbitnya.</translation>
    </message>
    <message>
      <source>The certificate in the file is not valid today (it ends on {day}). Ask for a new one.</source>
      <translation>Sertifikat dalam berkas tidak berlaku hari ini (berakhir {day}). Minta yang baru.</translation>
    </message>
    <message>
      <source>This installation cannot sign PDFs: the part pyHanko is missing. Ask IT to install rangkul[sign].</source>
      <translation>Pemasangan ini tidak dapat menandatangani PDF: bagian pyHanko belum ada. Minta TI memasang rangkul[sign].</translation>
    </message>
    <message>
      <source>The certificate file cannot be opened: the password is wrong, or it is no .p12.</source>
      <translation>Berkas sertifikat tidak dapat dibuka: kata sandinya salah atau bukan .p12.</translation>
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
    <name>desktop/rangkul/rules/fields.py</name>
    <message>
      <source>In line {line} a brace stands alone near “{text}”. A field is written as {{nama}}, with both braces.</source>
      <translation>Di baris {line} ada kurung kurawal yang berdiri sendiri di dekat “{text}”. Isian ditulis {{nama}}, dengan kedua kurungnya.</translation>
    </message>
    <message>
      <source>{field} is empty. Fill it in, take it out of the text, or write {optional}: then its line goes when it is empty.</source>
      <translation>{field} kosong. Lengkapi datanya, hapus dari teks, atau tulis {optional}: barisnya hilang bila kosong.</translation>
    </message>
    <message>
      <source>{field} is no field. A field is one of the list, in small letters.</source>
      <translation>{field} bukan isian. Isian adalah salah satu dari daftar, dengan huruf kecil.</translation>
    </message>
    <message>
      <source>There is no field {field}; did you mean {near}?</source>
      <translation>Tidak ada isian {field}; maksud Anda {near}?</translation>
    </message>
    <message>
      <source>There is no field {field}; choose one of the list.</source>
      <translation>Tidak ada isian {field}; pilih salah satu dari daftar.</translation>
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
    <name>desktop/rangkul/rules/likeness_reasons.py</name>
    <message>
      <source>unknown for one of them</source>
      <translation>salah satunya tidak terisi</translation>
    </message>
    <message>
      <source>the same NIK</source>
      <translation>NIK sama</translation>
    </message>
    <message>
      <source>NIK differs by one digit, or by two exchanged ones</source>
      <translation>NIK berbeda satu angka, atau dua angka tertukar</translation>
    </message>
    <message>
      <source>NIK differs by two digits</source>
      <translation>NIK berbeda dua angka</translation>
    </message>
    <message>
      <source>another NIK, of somebody born the same day in the same district</source>
      <translation>NIK lain, milik orang yang lahir pada hari yang sama di kecamatan yang sama</translation>
    </message>
    <message>
      <source>another NIK, with the same birth date in it</source>
      <translation>NIK lain, tetapi tanggal lahir di dalamnya sama</translation>
    </message>
    <message>
      <source>another NIK</source>
      <translation>NIK lain</translation>
    </message>
    <message>
      <source>the NIK registered next to this one: twins?</source>
      <translation>nomor urut NIK berdampingan: mungkin kembar</translation>
    </message>
    <message>
      <source>another NIK, which tells another birth date, as the row does</source>
      <translation>NIK lain, dan tanggal lahir di dalamnya cocok dengan datanya sendiri</translation>
    </message>
    <message>
      <source>the same name</source>
      <translation>nama sama</translation>
    </message>
    <message>
      <source>the same name, spelled otherwise</source>
      <translation>nama sama, ejaannya lain</translation>
    </message>
    <message>
      <source>the same name but for a slip</source>
      <translation>nama sama, hanya salah ketik</translation>
    </message>
    <message>
      <source>part of the name is missing or shortened</source>
      <translation>sebagian nama tidak ditulis atau disingkat</translation>
    </message>
    <message>
      <source>a name that is somewhat alike</source>
      <translation>nama agak mirip</translation>
    </message>
    <message>
      <source>another name</source>
      <translation>nama lain</translation>
    </message>
    <message>
      <source>the same birth date</source>
      <translation>tanggal lahir sama</translation>
    </message>
    <message>
      <source>birth date with day and month exchanged</source>
      <translation>tanggal dan bulan lahir tertukar</translation>
    </message>
    <message>
      <source>birth date differs by one digit, or by two exchanged ones</source>
      <translation>tanggal lahir berbeda satu angka, atau dua angka tertukar</translation>
    </message>
    <message>
      <source>birth date agrees in part</source>
      <translation>tanggal lahir sebagian sama</translation>
    </message>
    <message>
      <source>another birth date</source>
      <translation>tanggal lahir lain</translation>
    </message>
    <message>
      <source>the same mother</source>
      <translation>nama ibu sama</translation>
    </message>
    <message>
      <source>nearly the same mother's name</source>
      <translation>nama ibu hampir sama</translation>
    </message>
    <message>
      <source>another mother</source>
      <translation>nama ibu lain</translation>
    </message>
    <message>
      <source>the same village</source>
      <translation>desa sama</translation>
    </message>
    <message>
      <source>another village of the same district</source>
      <translation>desa lain di kecamatan yang sama</translation>
    </message>
    <message>
      <source>another village</source>
      <translation>desa lain</translation>
    </message>
    <message>
      <source>the same sex</source>
      <translation>jenis kelamin sama</translation>
    </message>
    <message>
      <source>the other sex</source>
      <translation>jenis kelamin lain</translation>
    </message>
    <message>
      <source>the same birth place</source>
      <translation>tempat lahir sama</translation>
    </message>
    <message>
      <source>another birth place</source>
      <translation>tempat lahir lain</translation>
    </message>
    <message>
      <source>the same family card</source>
      <translation>No. KK sama</translation>
    </message>
    <message>
      <source>family card differs by one digit</source>
      <translation>No. KK berbeda satu angka</translation>
    </message>
    <message>
      <source>another family card</source>
      <translation>No. KK lain</translation>
    </message>
    <message>
      <source>the same phone</source>
      <translation>nomor HP sama</translation>
    </message>
    <message>
      <source>phone differs by one digit</source>
      <translation>nomor HP berbeda satu angka</translation>
    </message>
    <message>
      <source>another phone</source>
      <translation>nomor HP lain</translation>
    </message>
    <message>
      <source>the same address</source>
      <translation>alamat sama</translation>
    </message>
    <message>
      <source>another address</source>
      <translation>alamat lain</translation>
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
      <source>{number} looks like a family card number (No. KK): its date {date} is no worker's birth date.</source>
      <translation>{number} tampaknya nomor KK: tanggal {date} di dalamnya bukan tanggal lahir pekerja.</translation>
    </message>
    <message>
      <source>The NIK {number} cannot exist: {reason}.</source>
      <translation>NIK {number} tidak mungkin ada: {reason}.</translation>
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
      <source>A cell of numbers cannot keep a number as large as {number}: its last digits are uncertain; take it from the KTP and type it as text.</source>
      <translation>Sel angka tidak dapat menyimpan nomor sebesar {number} dengan utuh: angka-angka terakhirnya tidak pasti; salin dari KTP dan ketik sebagai teks.</translation>
    </message>
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
    <name>desktop/rangkul/rules/page_ranges.py</name>
    <message>
      <source>There is no page {page}; the last one is {last}.</source>
      <translation>Halaman {page} tidak ada; halaman terakhir {last}.</translation>
    </message>
    <message>
      <source>Say which pages, for example 1-3,7.</source>
      <translation>Tulis halaman yang mana, misalnya 1-3,7.</translation>
    </message>
    <message>
      <source>{part} is no page. Write pages like this: 1-3,7.</source>
      <translation>{part} bukan nomor halaman. Tulis seperti ini: 1-3,7.</translation>
    </message>
    <message>
      <source>{part} names no pages. Write pages like this: 1-3,7.</source>
      <translation>{part} tidak menunjuk halaman mana pun. Tulis seperti ini: 1-3,7.</translation>
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
    <name>desktop/rangkul/rules/remarks.py</name>
    <message>
      <source>The remark says “{note}”: set the worker's status by hand, or skip the row.</source>
      <translation>Keterangannya “{note}”: ubah status pekerja ini di halaman Pekerja, atau lewati barisnya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/rules/worker_steps.py</name>
    <message>
      <source>Candidate</source>
      <translation>Calon</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Siap</translation>
    </message>
    <message>
      <source>Submitted</source>
      <translation>Diajukan</translation>
    </message>
    <message>
      <source>Verified</source>
      <translation>Terverifikasi</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Ditolak</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Terdaftar</translation>
    </message>
    <message>
      <source>In arrears</source>
      <translation>Menunggak</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>Nonaktif</translation>
    </message>
    <message>
      <source>Deceased</source>
      <translation>Meninggal</translation>
    </message>
    <message>
      <source>Moved away</source>
      <translation>Pindah</translation>
    </message>
    <message>
      <source>In writing</source>
      <translation>Tertulis</translation>
    </message>
    <message>
      <source>Spoken, noted down</source>
      <translation>Lisan, dicatat</translation>
    </message>
    <message>
      <source>Electronic</source>
      <translation>Elektronik</translation>
    </message>
    <message>
      <source>Through the village office</source>
      <translation>Melalui kantor desa</translation>
    </message>
    <message>
      <source>{new} does not follow {old}: next comes {next}. Give the reason if it is right all the same.</source>
      <translation>Status {new} bukan kelanjutan dari {old}: langkah berikutnya {next}. Isi alasannya jika memang benar demikian.</translation>
    </message>
    <message>
      <source>Recorded as deceased. If that was a mistake, give the reason; then {new} is possible again.</source>
      <translation>Tercatat meninggal. Jika itu keliru, isi alasannya; setelah itu status {new} bisa dipilih lagi.</translation>
    </message>
    <message>
      <source>From {old} back to {new} is a correction: give the reason for it.</source>
      <translation>Dari {old} kembali ke {new} adalah koreksi: isi alasannya.</translation>
    </message>
    <message>
      <source>The status cannot begin in the future ({date}).</source>
      <translation>Tanggal status tidak boleh di masa depan ({date}).</translation>
    </message>
    <message>
      <source>The day of registration ({date}) lies in the future.</source>
      <translation>Tanggal pendaftaran ({date}) berada di masa depan.</translation>
    </message>
    <message>
      <source>{status} is no status of a worker.</source>
      <translation>{status} bukan status pekerja.</translation>
    </message>
    <message>
      <source>{new} does not follow {old}. Give the reason if it is right.</source>
      <translation>Status {new} bukan kelanjutan dari {old}. Isi alasannya jika memang benar.</translation>
    </message>
    <message>
      <source>Say why the registration was refused, so that it can be put right.</source>
      <translation>Tulis mengapa pendaftaran ditolak agar bisa diperbaiki.</translation>
    </message>
    <message>
      <source>The NIK is missing; registration needs it.</source>
      <translation>NIK belum ada; pendaftaran memerlukannya.</translation>
    </message>
    <message>
      <source>The name is missing; registration needs it as on the KTP.</source>
      <translation>Nama belum ada; pendaftaran memerlukannya sesuai KTP.</translation>
    </message>
    <message>
      <source>The birth date is missing; registration needs it as on the KTP.</source>
      <translation>Tanggal lahir belum ada; pendaftaran memerlukannya sesuai KTP.</translation>
    </message>
    <message>
      <source>The day of registration is not recorded yet.</source>
      <translation>Tanggal pendaftaran belum dicatat.</translation>
    </message>
    <message>
      <source>The consent of the worker is not recorded yet.</source>
      <translation>Persetujuan pekerja belum dicatat.</translation>
    </message>
    <message>
      <source>The NIK cannot be right; compare it with the KTP.</source>
      <translation>NIK ini tidak mungkin benar; cocokkan dengan KTP.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/answers.py</name>
    <message>
      <source>This is the number of an identity card.</source>
      <translation>Ini nomor KTP (NIK).</translation>
    </message>
    <message>
      <source>This is the code of a Wi-Fi network.</source>
      <translation>Ini kode jaringan Wi-Fi.</translation>
    </message>
    <message>
      <source>This is the address of a web page.</source>
      <translation>Ini alamat halaman web.</translation>
    </message>
    <message>
      <source>This is somebody's contact.</source>
      <translation>Ini kartu kontak seseorang.</translation>
    </message>
    <message>
      <source>This is the code of a certificate.</source>
      <translation>Ini kode sertifikat.</translation>
    </message>
    <message>
      <source>This is the page code of an attendance sheet.</source>
      <translation>Ini kode halaman daftar hadir.</translation>
    </message>
    <message>
      <source>This is a code for payments.</source>
      <translation>Ini kode pembayaran.</translation>
    </message>
    <message>
      <source>This code is none of Rangkul.</source>
      <translation>Kode ini bukan dari Rangkul.</translation>
    </message>
    <message>
      <source>Ready to scan</source>
      <translation>Siap memindai</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Menyimpan…</translation>
    </message>
    <message>
      <source>Never came in</source>
      <translation>Belum tercatat masuk</translation>
    </message>
    <message>
      <source>Had said they cannot come</source>
      <translation>Semula menyatakan berhalangan</translation>
    </message>
    <message>
      <source>Was to be represented by somebody else</source>
      <translation>Semula akan diwakili orang lain</translation>
    </message>
    <message>
      <source>Not invited to this event</source>
      <translation>Tidak diundang ke kegiatan ini</translation>
    </message>
    <message>
      <source>Tag of another event</source>
      <translation>Kartu kegiatan lain</translation>
    </message>
    <message>
      <source>Nothing was marked here</source>
      <translation>Di sini tidak ada yang dicatat</translation>
    </message>
    <message>
      <source>Guest</source>
      <translation>Tamu</translation>
    </message>
    <message>
      <source>Annulled</source>
      <translation>Dibatalkan</translation>
    </message>
    <message>
      <source>Rangkul itself made a mistake; the report is in its folder.</source>
      <translation>Terjadi kesalahan di Rangkul sendiri; laporannya ada di folder program.</translation>
    </message>
    <message>
      <source>Not saved – scan again</source>
      <translation>Tidak tersimpan – pindai lagi</translation>
    </message>
    <message>
      <source>Ready to check out</source>
      <translation>Siap mencatat pulang</translation>
    </message>
    <message>
      <source>Hold the card to the scanner, or type a name, village or NRP.</source>
      <translation>Dekatkan kartu ke pemindai, atau ketik nama, desa, atau NRP.</translation>
    </message>
    <message>
      <source>The database is busy; the next card may be scanned already.</source>
      <translation>Basis data sedang sibuk; kartu berikutnya sudah boleh dipindai.</translation>
    </message>
    <message>
      <source>Name tag without a name</source>
      <translation>Tanda nama tanpa nama</translation>
    </message>
    <message>
      <source>Not registered</source>
      <translation>Tidak terdaftar</translation>
    </message>
    <message>
      <source>Code not readable</source>
      <translation>Kode tidak terbaca</translation>
    </message>
    <message>
      <source>Scan again</source>
      <translation>Pindai lagi</translation>
    </message>
    <message>
      <source>Not a card of this event</source>
      <translation>Bukan kartu kegiatan ini</translation>
    </message>
    <message>
      <source>{minutes} minutes late</source>
      <translation>Terlambat {minutes} menit</translation>
    </message>
    <message>
      <source>Welcome · in at {time}</source>
      <translation>Selamat datang · masuk pukul {time}</translation>
    </message>
    <message>
      <source>No longer counted as present; the history keeps both steps.</source>
      <translation>Tidak lagi dihitung hadir; riwayat menyimpan kedua langkah.</translation>
    </message>
    <message>
      <source>In again since {time}</source>
      <translation>Kembali tercatat masuk {time}</translation>
    </message>
    <message>
      <source>Hold the card of whoever leaves to the scanner, or type a name.</source>
      <translation>Dekatkan kartu yang pulang ke pemindai, atau ketik nama.</translation>
    </message>
    <message>
      <source>Add the guest who wears it, or look the name up.</source>
      <translation>Tambahkan tamu yang memakainya, atau cari namanya.</translation>
    </message>
    <message>
      <source>Look the name up, or add a guest.</source>
      <translation>Cari namanya, atau catat sebagai tamu.</translation>
    </message>
    <message>
      <source>The tag is smudged or folded, or was read in part.</source>
      <translation>Kartu kotor atau terlipat, atau hanya terbaca sebagian.</translation>
    </message>
    <message>
      <source>Goodbye · out at {time}</source>
      <translation>Sampai jumpa · pulang {time}</translation>
    </message>
    <message>
      <source>In already since {time} at {table}</source>
      <translation>Sudah masuk {time} di {table}</translation>
    </message>
    <message>
      <source>In already since {time}</source>
      <translation>Sudah masuk {time}</translation>
    </message>
    <message>
      <source>Came in at {time}</source>
      <translation>Masuk {time}</translation>
    </message>
    <message>
      <source>{hours} hours {minutes} minutes late</source>
      <translation>Terlambat {hours} jam {minutes} menit</translation>
    </message>
    <message>
      <source>NRP {nrp}</source>
      <translation>NRP {nrp}</translation>
    </message>
    <message>
      <source>Village: {names}</source>
      <translation>Desa {names}</translation>
    </message>
    <message>
      <source>For {names}</source>
      <translation>Mewakili {names}</translation>
    </message>
    <message>
      <source>Welcome back · in at {time}</source>
      <translation>Selamat datang kembali · masuk {time}</translation>
    </message>
    <message>
      <source>Out already since {time} at {table}</source>
      <translation>Sudah pulang {time} di {table}</translation>
    </message>
    <message>
      <source>Out already since {time}</source>
      <translation>Sudah pulang {time}</translation>
    </message>
    <message>
      <source>Because: {reason}</source>
      <translation>Alasan: {reason}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/counts.py</name>
    <message>
      <source>Without Polsek</source>
      <translation>Tanpa Polsek</translation>
    </message>
    <message>
      <source>Annul</source>
      <translation>Batalkan</translation>
    </message>
    <message>
      <source>Present by Polsek</source>
      <translation>Hadir per Polsek</translation>
    </message>
    <message>
      <source>Present of the invited</source>
      <translation>Hadir dari yang diundang</translation>
    </message>
    <message>
      <source>By Polsek</source>
      <translation>Per Polsek</translation>
    </message>
    <message>
      <source>The last ten</source>
      <translation>Sepuluh terakhir</translation>
    </message>
    <message>
      <source>Nobody is in yet.</source>
      <translation>Belum ada yang masuk.</translation>
    </message>
    <message>
      <source>and {count} guests</source>
      <translation>dan {count} tamu</translation>
    </message>
    <message>
      <source>{count} late</source>
      <translation>{count} terlambat</translation>
    </message>
    <message>
      <source>{count} have left</source>
      <translation>{count} sudah pulang</translation>
    </message>
    <message>
      <source>Annul {name}</source>
      <translation>Batalkan {name}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/finder.py</name>
    <message>
      <source>{count} found – choose the right one</source>
      <translation>{count} ditemukan – pilih yang benar</translation>
    </message>
    <message>
      <source>People found</source>
      <translation>Orang yang ditemukan</translation>
    </message>
    <message>
      <source>Mark as present</source>
      <translation>Catat hadir</translation>
    </message>
    <message>
      <source>Add a guest</source>
      <translation>Tambah tamu</translation>
    </message>
    <message>
      <source>Back to scanning</source>
      <translation>Kembali memindai</translation>
    </message>
    <message>
      <source>Nobody found</source>
      <translation>Tidak ada yang ditemukan</translation>
    </message>
    <message>
      <source>More than {count} fit – type some more letters</source>
      <translation>Lebih dari {count} yang cocok – ketik beberapa huruf lagi</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Pangkat</translation>
    </message>
    <message>
      <source>Polsek</source>
      <translation>Polsek</translation>
    </message>
    <message>
      <source>Villages</source>
      <translation>Desa</translation>
    </message>
    <message>
      <source>Nobody in the register fits “{text}”.</source>
      <translation>Tidak ada petugas yang cocok dengan “{text}”.</translation>
    </message>
    <message>
      <source>{count} found, some of the same name – look at rank, Polsek and village</source>
      <translation>{count} ditemukan, ada nama yang sama – perhatikan pangkat, Polsek dan desa</translation>
    </message>
    <message>
      <source>Out since {time}</source>
      <translation>Pulang {time}</translation>
    </message>
    <message>
      <source>{status} · same name</source>
      <translation>{status} · nama sama</translation>
    </message>
    <message>
      <source>In since {time}</source>
      <translation>Masuk {time}</translation>
    </message>
    <message>
      <source>Representative</source>
      <translation>Wakil</translation>
    </message>
    <message>
      <source>Invited</source>
      <translation>Diundang</translation>
    </message>
    <message>
      <source>Not invited</source>
      <translation>Tidak diundang</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/guest_form.py</name>
    <message>
      <source>Guests stand on the attendance list, but are not counted among the invited.</source>
      <translation>Tamu tercatat di daftar hadir, tetapi tidak dihitung sebagai undangan.</translation>
    </message>
    <message>
      <source>Mark guest as present</source>
      <translation>Catat tamu hadir</translation>
    </message>
    <message>
      <source>Institution or unit</source>
      <translation>Instansi atau kesatuan</translation>
    </message>
    <message>
      <source>Rank or position</source>
      <translation>Pangkat atau jabatan</translation>
    </message>
    <message>
      <source>Name tag</source>
      <translation>Tanda nama</translation>
    </message>
    <message>
      <source>Scan an empty name tag; the next scan of it finds the guest.</source>
      <translation>Pindai tanda nama kosong; pemindaian berikutnya langsung mengenali tamu ini.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/history.py</name>
    <message>
      <source>History of the marks</source>
      <translation>Riwayat catatan</translation>
    </message>
    <message>
      <source>Nothing was marked yet.</source>
      <translation>Belum ada yang dicatat.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Waktu</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sesi</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Catatan</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Cara</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Akun</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Alasan</translation>
    </message>
    <message>
      <source>Recorded</source>
      <translation>Dicatat</translation>
    </message>
    <message>
      <source>History of {name}</source>
      <translation>Riwayat {name}</translation>
    </message>
    <message>
      <source>{what}: {mark}</source>
      <translation>{what}: {mark}</translation>
    </message>
    <message>
      <source>{what} (annulled)</source>
      <translation>{what} (dibatalkan)</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/late.py</name>
    <message>
      <source>Late arrival</source>
      <translation>Batas terlambat</translation>
    </message>
    <message>
      <source>Use it</source>
      <translation>Pakai</translation>
    </message>
    <message>
      <source>Whoever comes later than this after a session has begun is shown and reported as late.</source>
      <translation>Yang datang lebih lambat dari ini setelah sesi dimulai ditampilkan dan dilaporkan terlambat.</translation>
    </message>
    <message>
      <source> minutes</source>
      <translation> menit</translation>
    </message>
    <message>
      <source>Minutes after the beginning</source>
      <translation>Menit setelah mulai</translation>
    </message>
    <message>
      <source>This holds for all events; marks that exist already are counted anew, nothing is lost.</source>
      <translation>Berlaku untuk semua kegiatan; catatan yang sudah ada dihitung ulang, tidak ada yang hilang.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/notices.py</name>
    <message>
      <source>Rehearsal – practise freely: nothing is stored, no mark counts, and everything is gone when the door closes.</source>
      <translation>LATIHAN – silakan mencoba: tidak ada yang disimpan, tidak ada yang dihitung, dan semuanya hilang saat pintu ditutup.</translation>
    </message>
    <message>
      <source>The event begins on {date}; what is marked here counts already. To practise, close the door and choose Rehearsal.</source>
      <translation>Kegiatan baru dimulai {date}; yang dicatat di sini sudah terhitung. Untuk berlatih, tutup pintu lalu pilih Latihan pintu.</translation>
    </message>
    <message>
      <source>Change to it</source>
      <translation>Pindah ke sesi itu</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nanti saja</translation>
    </message>
    <message>
      <source>Session {number} has begun at {time}; the door still marks session {other}.</source>
      <translation>Sesi {number} sudah dimulai {time}; pintu masih mencatat sesi {other}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/openings.py</name>
    <message>
      <source>Close</source>
      <translation>Tutup</translation>
    </message>
    <message>
      <source>Type in a signed sheet…</source>
      <translation>Ketik daftar urut lembar…</translation>
    </message>
    <message>
      <source>Rehearse the door…</source>
      <translation>Latihan pintu…</translation>
    </message>
    <message>
      <source>Late arrival…</source>
      <translation>Batas terlambat…</translation>
    </message>
    <message>
      <source>No sheet was printed for this event yet. Print one in the tab Attendance sheets.</source>
      <translation>Belum ada daftar hadir yang dicetak untuk kegiatan ini. Cetak dahulu di tab Daftar hadir.</translation>
    </message>
    <message>
      <source>From now on people are late after {minutes} minutes.</source>
      <translation>Mulai sekarang dihitung terlambat setelah {minutes} menit.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/reason_form.py</name>
    <message>
      <source>Why is this mark taken back?</source>
      <translation>Mengapa catatan ini dibatalkan?</translation>
    </message>
    <message>
      <source>Another reason</source>
      <translation>Alasan lain</translation>
    </message>
    <message>
      <source>Annul the mark</source>
      <translation>Batalkan catatan</translation>
    </message>
    <message>
      <source>Wrong person</source>
      <translation>Salah orang</translation>
    </message>
    <message>
      <source>Scanned by mistake</source>
      <translation>Salah pindai</translation>
    </message>
    <message>
      <source>Did not stay</source>
      <translation>Tidak jadi hadir</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/scan_field.py</name>
    <message>
      <source>Scan a card, or type a name, village or NRP</source>
      <translation>Pindai kartu, atau ketik nama, desa, atau NRP</translation>
    </message>
    <message>
      <source>Scan or search</source>
      <translation>Pindai atau cari</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/sheet_table.py</name>
    <message>
      <source>Guest – Enter, then type the name</source>
      <translation>Tamu – Enter, lalu ketik namanya</translation>
    </message>
    <message>
      <source>Rows of the sheet</source>
      <translation>Baris lembar</translation>
    </message>
    <message>
      <source>Present</source>
      <translation>Hadir</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>Door</source>
      <translation>Pintu</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Lembar</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/sheet_window.py</name>
    <message>
      <source>Session {number} · print run {code} · {pages} pages</source>
      <translation>Sesi {number} · cetakan {code} · {pages} halaman</translation>
    </message>
    <message>
      <source>H or Enter: present · S: sick · I: on leave · Del: nothing · ↓ or Space: next row · ↑ or Backspace: back · a number: to that row · Ctrl+Enter: rest of the page · Ctrl+Z: undo</source>
      <translation>H atau Enter: hadir · S: sakit · I: izin · Del: kosongkan · ↓ atau Spasi: baris berikutnya · ↑ atau Backspace: kembali · angka: ke baris itu · Ctrl+Enter: sisa halaman · Ctrl+Z: urungkan</translation>
    </message>
    <message>
      <source>Print run</source>
      <translation>Cetakan</translation>
    </message>
    <message>
      <source>This print run has no rows.</source>
      <translation>Cetakan ini tidak berisi baris.</translation>
    </message>
    <message>
      <source>Previous page</source>
      <translation>Halaman sebelumnya</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Halaman berikutnya</translation>
    </message>
    <message>
      <source>The rest of this page is present</source>
      <translation>Sisa halaman ini hadir</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Enter</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Urungkan</translation>
    </message>
    <message>
      <source>Name of the guest</source>
      <translation>Nama tamu</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Halaman {page} dari {pages}</translation>
    </message>
    <message>
      <source>Nothing was stored; the report is in Rangkul's folder.</source>
      <translation>Tidak ada yang tersimpan; laporannya ada di folder Rangkul.</translation>
    </message>
    <message>
      <source>Type in sheets – {event}</source>
      <translation>Ketik daftar hadir – {event}</translation>
    </message>
    <message>
      <source>{typed} of {count} rows typed in</source>
      <translation>{typed} dari {count} baris diketik</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/top.py</name>
    <message>
      <source>Table at the door</source>
      <translation>Meja di pintu</translation>
    </message>
    <message>
      <source>Check out</source>
      <translation>Catat pulang</translation>
    </message>
    <message>
      <source>Check in</source>
      <translation>Catat masuk</translation>
    </message>
    <message>
      <source>Close the door</source>
      <translation>Tutup pintu</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Sound is on</source>
      <translation>Suara menyala</translation>
    </message>
    <message>
      <source>Sound is off</source>
      <translation>Suara mati</translation>
    </message>
    <message>
      <source>In</source>
      <translation>Masuk</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>Pulang</translation>
    </message>
    <message>
      <source>F2 changes between in and out</source>
      <translation>F2 menukar masuk dan pulang</translation>
    </message>
    <message>
      <source>Table {number}</source>
      <translation>Meja {number}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/door/window.py</name>
    <message>
      <source>Look the name up</source>
      <translation>Cari namanya</translation>
    </message>
    <message>
      <source>Mark in and out</source>
      <translation>Catat masuk dan pulang</translation>
    </message>
    <message>
      <source>Mark as present here</source>
      <translation>Catat hadir di sini</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Riwayat</translation>
    </message>
    <message>
      <source>Door – {event}</source>
      <translation>Pintu – {event}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/compare.py</name>
    <message>
      <source>{number} · {role} · on the roster since {date}</source>
      <translation>{number} · {role}, sejak {date}</translation>
    </message>
    <message>
      <source>Both records</source>
      <translation>Kedua data</translation>
    </message>
    <message>
      <source>Take all</source>
      <translation>Pakai semua</translation>
    </message>
    <message>
      <source>Takes every value of this record</source>
      <translation>Memakai semua isian data ini</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>tetap</translation>
    </message>
    <message>
      <source>is merged into it</source>
      <translation>digabung</translation>
    </message>
    <message>
      <source>{sign} The same in both</source>
      <translation>{sign} Sama di keduanya</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/decided_view.py</name>
    <message>
      <source>Not the same person</source>
      <translation>Bukan orang yang sama</translation>
    </message>
    <message>
      <source>Pairs that you say are two people stand here and are not asked about again.</source>
      <translation>Pasangan yang Anda nyatakan dua orang berbeda tercatat di sini dan tidak ditanyakan lagi.</translation>
    </message>
    <message>
      <source>Ask about this pair again</source>
      <translation>Tanyakan lagi pasangan ini</translation>
    </message>
    <message>
      <source>Merges</source>
      <translation>Penggabungan</translation>
    </message>
    <message>
      <source>Nobody was merged yet. Every merge stands here and can be undone.</source>
      <translation>Belum ada yang digabungkan. Setiap penggabungan tercatat di sini dan dapat diurungkan.</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Diurungkan</translation>
    </message>
    <message>
      <source>In force</source>
      <translation>Berlaku</translation>
    </message>
    <message>
      <source>Where the two differed</source>
      <translation>Yang berbeda di antara keduanya</translation>
    </message>
    <message>
      <source>Stayed</source>
      <translation>Yang tetap</translation>
    </message>
    <message>
      <source>Was merged into it</source>
      <translation>Yang digabungkan</translation>
    </message>
    <message>
      <source>recorded</source>
      <translation>tercatat</translation>
    </message>
    <message>
      <source>One</source>
      <translation>Yang satu</translation>
    </message>
    <message>
      <source>The other</source>
      <translation>Yang lain</translation>
    </message>
    <message>
      <source>Likeness score</source>
      <translation>Skor</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>Diputuskan</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Oleh</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Waktu</translation>
    </message>
    <message>
      <source>Worker</source>
      <translation>Pekerja</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Keadaan</translation>
    </message>
    <message>
      <source>Choose a merge to see both originals.</source>
      <translation>Pilih penggabungan untuk melihat kedua data aslinya.</translation>
    </message>
    <message>
      <source>Village</source>
      <translation>Desa</translation>
    </message>
    <message>
      <source>Undone by {name}; both are on the roster again.</source>
      <translation>Diurungkan oleh {name}; keduanya kembali ke daftar pekerja.</translation>
    </message>
    <message>
      <source>Edited since the merge, so it would stay as it is now: {fields}.</source>
      <translation>Sudah diubah sejak penggabungan, jadi tetap seperti sekarang: {fields}.</translation>
    </message>
    <message>
      <source>Undo the merge</source>
      <translation>Urungkan penggabungan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/deciding.py</name>
    <message>
      <source>{name} was edited since the merge. Undo it in the list of merges, which shows what would stay.</source>
      <translation>{name} sudah diubah sejak penggabungan. Urungkan dari daftar penggabungan, yang menunjukkan apa yang tetap.</translation>
    </message>
    <message>
      <source>{first} and {second} are two people; this is not asked again.</source>
      <translation>{first} dan {second} adalah dua orang; tidak akan ditanyakan lagi.</translation>
    </message>
    <message>
      <source>{first} and {second}: later.</source>
      <translation>{first} dan {second}: nanti.</translation>
    </message>
    <message>
      <source>{name}: two entries are one now.</source>
      <translation>{name}: dua data sudah menjadi satu.</translation>
    </message>
    <message>
      <source>{first} and {second} are asked about again.</source>
      <translation>{first} dan {second} ditanyakan lagi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/filters.py</name>
    <message>
      <source>To decide</source>
      <translation>Perlu diputuskan</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Nanti saja</translation>
    </message>
    <message>
      <source>Merged</source>
      <translation>Digabungkan</translation>
    </message>
    <message>
      <source>Village or district</source>
      <translation>Desa atau kecamatan</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Jenis</translation>
    </message>
    <message>
      <source>Every village</source>
      <translation>Semua desa</translation>
    </message>
    <message>
      <source>70 and more, very likely</source>
      <translation>≥ 70 sangat mungkin</translation>
    </message>
    <message>
      <source>90 and more, almost certain</source>
      <translation>≥ 90 hampir pasti</translation>
    </message>
    <message>
      <source>All of {district}</source>
      <translation>Seluruh Kec. {district}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/page.py</name>
    <message>
      <source>Enter: to the fields · 1 and 2 choose · Ctrl+Enter merges · B not the same · N later</source>
      <translation>Enter: ke isian · 1 dan 2 memilih · Ctrl+Enter gabungkan · B bukan orang yang sama · N nanti</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplikat</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Cari lagi</translation>
    </message>
    <message>
      <source>The rosters have changed since this search.</source>
      <translation>Daftar pekerja berubah sejak pencarian ini.</translation>
    </message>
    <message>
      <source>No pair fits these filters.</source>
      <translation>Tidak ada pasangan yang cocok dengan saringan ini.</translation>
    </message>
    <message>
      <source>One of the two was changed in the meantime. Look at them again before you merge.</source>
      <translation>Salah satunya baru saja diubah. Periksa lagi sebelum menggabungkan.</translation>
    </message>
    <message>
      <source>Searched at {time}</source>
      <translation>Dicari pukul {time}</translation>
    </message>
    <message>
      <source>Nothing was put off. What you leave for later waits here.</source>
      <translation>Tidak ada yang ditunda. Yang Anda tunda menunggu di sini.</translation>
    </message>
    <message>
      <source>No doubtful pair is left. Every person stands on the rosters once, as far as can be told.</source>
      <translation>Tidak ada lagi pasangan yang meragukan. Sejauh dapat diketahui, setiap orang tercatat satu kali.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/pair_list.py</name>
    <message>
      <source>Doubtful pairs</source>
      <translation>Pasangan meragukan</translation>
    </message>
    <message>
      <source>{count} entries</source>
      <translation>{count} data</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/pair_view.py</name>
    <message>
      <source>Previous pair of these people</source>
      <translation>Pasangan sebelumnya dari orang-orang ini</translation>
    </message>
    <message>
      <source>Next pair of these people</source>
      <translation>Pasangan berikutnya dari orang-orang ini</translation>
    </message>
    <message>
      <source>Show the NIKs</source>
      <translation>Perlihatkan NIK</translation>
    </message>
    <message>
      <source>Every full view is written into the history</source>
      <translation>Setiap tampilan NIK lengkap dicatat di Riwayat</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Gabungkan</translation>
    </message>
    <message>
      <source>One person?</source>
      <translation>Satu orang?</translation>
    </message>
    <message>
      <source>{entries} entries alike · pair {place} of {count}</source>
      <translation>{entries} data mirip · pasangan {place} dari {count}</translation>
    </message>
    <message>
      <source>Choose a pair to see both records beside each other.</source>
      <translation>Pilih pasangan untuk melihat kedua data berdampingan.</translation>
    </message>
    <message>
      <source>Result: {name}</source>
      <translation>Hasil: {name}</translation>
    </message>
    <message>
      <source>Still to choose: {fields}</source>
      <translation>Masih harus dipilih: {fields}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/searching.py</name>
    <message>
      <source>Progress</source>
      <translation>Kemajuan</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Batal</translation>
    </message>
    <message>
      <source>Searching for duplicates</source>
      <translation>Mencari duplikat</translation>
    </message>
    <message>
      <source>Comparing everybody on the rosters…</source>
      <translation>Membandingkan semua pekerja…</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/undoing.py</name>
    <message>
      <source>{kept} and {gone} stand on the roster again as they were before the merge.</source>
      <translation>{kept} dan {gone} kembali ke daftar pekerja seperti sebelum digabungkan.</translation>
    </message>
    <message>
      <source>{kept} keeps what was edited since the merge: {fields}.</source>
      <translation>{kept} tetap memuat yang diubah sejak penggabungan: {fields}.</translation>
    </message>
    <message>
      <source>Undo this merge?</source>
      <translation>Urungkan penggabungan ini?</translation>
    </message>
    <message>
      <source>{kept} was removed from the roster since the merge; only {gone} is back.</source>
      <translation>{kept} sudah dihapus dari daftar sejak penggabungan; hanya {gone} yang kembali.</translation>
    </message>
    <message>
      <source>{kept} and {gone} are two entries again.</source>
      <translation>{kept} dan {gone} kembali menjadi dua data.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/duplicates/words.py</name>
    <message>
      <source>Birth place</source>
      <translation>Tempat lahir</translation>
    </message>
    <message>
      <source>Birth date</source>
      <translation>Tanggal lahir</translation>
    </message>
    <message>
      <source>Family card</source>
      <translation>Nomor KK</translation>
    </message>
    <message>
      <source>KPJ</source>
      <translation>KPJ</translation>
    </message>
    <message>
      <source>Registered on</source>
      <translation>Terdaftar pada</translation>
    </message>
    <message>
      <source>Pays every</source>
      <translation>Membayar tiap</translation>
    </message>
    <message>
      <source>Paid until</source>
      <translation>Lunas sampai</translation>
    </message>
    <message>
      <source>JHT</source>
      <translation>JHT</translation>
    </message>
    <message>
      <source>Income</source>
      <translation>Penghasilan</translation>
    </message>
    <message>
      <source>Who pays</source>
      <translation>Sumber dana</translation>
    </message>
    <message>
      <source>Brought by</source>
      <translation>Dibawa oleh</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Kegiatan</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Persetujuan</translation>
    </message>
    <message>
      <source>Man</source>
      <translation>Laki-laki</translation>
    </message>
    <message>
      <source>Woman</source>
      <translation>Perempuan</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ya</translation>
    </message>
    <message>
      <source>no</source>
      <translation>tidak</translation>
    </message>
    <message>
      <source>{count} months</source>
      <translation>{count} bulan</translation>
    </message>
    <message>
      <source>{status}, since {date}</source>
      <translation>{status}, sejak {date}</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>sama</translation>
    </message>
    <message>
      <source>nearly the same</source>
      <translation>nyaris sama</translation>
    </message>
    <message>
      <source>different</source>
      <translation>berbeda</translation>
    </message>
    <message>
      <source>only one of the two has it</source>
      <translation>hanya ada di salah satunya</translation>
    </message>
    <message>
      <source>NIK nearly the same</source>
      <translation>NIK nyaris sama</translation>
    </message>
    <message>
      <source>Same name and birth date</source>
      <translation>Nama &amp; tgl lahir sama</translation>
    </message>
    <message>
      <source>Alike in other ways</source>
      <translation>Mirip lainnya</translation>
    </message>
    <message>
      <source>almost certain</source>
      <translation>hampir pasti</translation>
    </message>
    <message>
      <source>very likely</source>
      <translation>sangat mungkin</translation>
    </message>
    <message>
      <source>possible</source>
      <translation>mungkin</translation>
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
    <name>desktop/rangkul/ui/events/attendance_actions.py</name>
    <message>
      <source>Reading the attendance list</source>
      <translation>Membaca daftar hadir</translation>
    </message>
    <message>
      <source>{marks} marked from the list, {already} were marked already, {excused} ill or on leave.</source>
      <translation>{marks} ditandai dari daftar, {already} sudah tertanda sebelumnya, {excused} sakit atau izin.</translation>
    </message>
    <message>
      <source>Save the list as Excel</source>
      <translation>Simpan daftar sebagai Excel</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Lainnya</translation>
    </message>
    <message>
      <source>More about the attendance</source>
      <translation>Lainnya tentang kehadiran</translation>
    </message>
    <message>
      <source>Read a list from Excel</source>
      <translation>Baca daftar Excel</translation>
    </message>
    <message>
      <source>Reconcile attendance…</source>
      <translation>Cocokkan kehadiran…</translation>
    </message>
    <message>
      <source>Read a list from Excel…</source>
      <translation>Baca daftar Excel…</translation>
    </message>
    <message>
      <source>Save the list as Excel…</source>
      <translation>Simpan daftar sebagai Excel…</translation>
    </message>
    <message>
      <source>Take the event along…</source>
      <translation>Bawa kegiatan…</translation>
    </message>
    <message>
      <source>Marking</source>
      <translation>Menandai</translation>
    </message>
    <message>
      <source>Tables {kinds}</source>
      <translation>Tabel {kinds}</translation>
    </message>
    <message>
      <source>{name} with {count} people is saved.</source>
      <translation>{name} berisi {count} orang sudah disimpan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/attendance_import_dialog.py</name>
    <message>
      <source>Add all not found as guests</source>
      <translation>Tambahkan semua yang tidak ditemukan sebagai tamu</translation>
    </message>
    <message>
      <source>Rows of the list</source>
      <translation>Baris daftar</translation>
    </message>
    <message>
      <source>No row of this kind.</source>
      <translation>Tidak ada baris seperti ini.</translation>
    </message>
    <message>
      <source>Who this row is</source>
      <translation>Siapa baris ini</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Dilewati</translation>
    </message>
    <message>
      <source>A new guest</source>
      <translation>Tamu baru</translation>
    </message>
    <message>
      <source>Not used</source>
      <translation>Tidak dipakai</translation>
    </message>
    <message>
      <source>Everybody on the list was there</source>
      <translation>Semua yang ada di daftar hadir</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Semua</translation>
    </message>
    <message>
      <source>Say which session the list is of.</source>
      <translation>Pilih daftar ini untuk sesi yang mana.</translation>
    </message>
    <message>
      <source>{count} rows are still to be decided; without a decision they are left out.</source>
      <translation>{count} baris masih perlu diputuskan; tanpa keputusan, baris itu dilewati.</translation>
    </message>
    <message>
      <source>Attendance list {name}</source>
      <translation>Daftar hadir {name}</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Baris</translation>
    </message>
    <message>
      <source>On the list</source>
      <translation>Di daftar</translation>
    </message>
    <message>
      <source>Signs</source>
      <translation>Tanda</translation>
    </message>
    <message>
      <source>Is</source>
      <translation>Adalah</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Hasil</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Alasan</translation>
    </message>
    <message>
      <source>This row is</source>
      <translation>Baris ini adalah</translation>
    </message>
    <message>
      <source>“{sign}” is no sign we know; it marks nothing.</source>
      <translation>“{sign}” bukan tanda yang dikenal; tidak menandai apa pun.</translation>
    </message>
    <message>
      <source>Nobody: leave this row out</source>
      <translation>Bukan siapa-siapa: lewati baris ini</translation>
    </message>
    <message>
      <source>Apply {count} rows</source>
      <translation>Terapkan {count} baris</translation>
    </message>
    <message>
      <source>Column “{title}”</source>
      <translation>Kolom “{title}”</translation>
    </message>
    <message>
      <source>Session of: {column}</source>
      <translation>Sesi untuk: {column}</translation>
    </message>
    <message>
      <source>Not decided yet</source>
      <translation>Belum diputuskan</translation>
    </message>
    <message>
      <source>A new guest: {name}</source>
      <translation>Tamu baru: {name}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/certificate_doing.py</name>
    <message>
      <source>Why is certificate {serial} of {name} revoked? Whoever checks it reads the reason. The number is never given again.</source>
      <translation>Mengapa sertifikat {serial} atas nama {name} dicabut? Siapa pun yang memeriksanya membaca alasan ini. Nomornya tidak pernah dipakai lagi.</translation>
    </message>
    <message>
      <source>What was wrong with certificate {serial} of {name}? A new one is made with name, rank, event and signers as they are now. It says that it replaces this one, and this one no longer holds.</source>
      <translation>Apa yang salah pada sertifikat {serial} atas nama {name}? Sertifikat baru dibuat dengan nama, pangkat, kegiatan, dan penanda tangan seperti sekarang. Di atasnya tertulis bahwa sertifikat itu menggantikan yang ini, dan yang ini tidak berlaku lagi.</translation>
    </message>
    <message>
      <source>One certificate</source>
      <translation>Satu sertifikat</translation>
    </message>
    <message>
      <source>List to sign for certificates</source>
      <translation>Tanda terima sertifikat</translation>
    </message>
    <message>
      <source>Revoke the certificate</source>
      <translation>Cabut sertifikat</translation>
    </message>
    <message>
      <source>Revoke</source>
      <translation>Cabut</translation>
    </message>
    <message>
      <source>Replace the certificate</source>
      <translation>Ganti sertifikat</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Ganti</translation>
    </message>
    <message>
      <source>Give the right to a certificate</source>
      <translation>Beri hak atas sertifikat</translation>
    </message>
    <message>
      <source>Why does {name} get a certificate although the rule says no? The reason stands beside the name.</source>
      <translation>Mengapa {name} mendapat sertifikat walaupun syaratnya belum terpenuhi? Alasannya tercantum di samping namanya.</translation>
    </message>
    <message>
      <source>Take the right to a certificate</source>
      <translation>Cabut hak atas sertifikat</translation>
    </message>
    <message>
      <source>Why does {name} get no certificate although the rule says yes? The reason stands beside the name.</source>
      <translation>Mengapa {name} tidak mendapat sertifikat walaupun syaratnya terpenuhi? Alasannya tercantum di samping namanya.</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Tetapkan</translation>
    </message>
    <message>
      <source>Another station was faster: nobody was left to issue to.</source>
      <translation>Meja lain lebih dulu: tidak ada lagi yang perlu diterbitkan.</translation>
    </message>
    <message>
      <source>Drawing {count} certificates</source>
      <translation>Menyusun {count} sertifikat</translation>
    </message>
    <message>
      <source>{count} certificates</source>
      <translation>{count} sertifikat</translation>
    </message>
    <message>
      <source>{count} signed PDF files lie in {folder}.</source>
      <translation>{count} PDF bertanda tangan tersimpan di {folder}.</translation>
    </message>
    <message>
      <source>Certificate {serial} is replaced by a new one.</source>
      <translation>Sertifikat {serial} diganti dengan yang baru.</translation>
    </message>
    <message>
      <source>Noted about {name}.</source>
      <translation>Ketetapan tentang {name} dicatat.</translation>
    </message>
    <message>
      <source>Issuing {count} certificates</source>
      <translation>Menerbitkan {count} sertifikat</translation>
    </message>
    <message>
      <source>{count} certificates issued.</source>
      <translation>{count} sertifikat diterbitkan.</translation>
    </message>
    <message>
      <source>Signing {count} certificates</source>
      <translation>Menandatangani {count} sertifikat</translation>
    </message>
    <message>
      <source>Certificate {serial} is revoked.</source>
      <translation>Sertifikat {serial} dicabut.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/certificate_panel.py</name>
    <message>
      <source>Revoked on {day}: {reason}</source>
      <translation>Dicabut {day}: {reason}</translation>
    </message>
    <message>
      <source>Certificate</source>
      <translation>Sertifikat</translation>
    </message>
    <message>
      <source>Replaced on {day} by {serial}: {reason}</source>
      <translation>Diganti pada {day} dengan {serial}: {reason}</translation>
    </message>
    <message>
      <source>Earning</source>
      <translation>Syarat sertifikat</translation>
    </message>
    <message>
      <source>Issue this one</source>
      <translation>Terbitkan yang ini</translation>
    </message>
    <message>
      <source>Issue nevertheless…</source>
      <translation>Tetap terbitkan…</translation>
    </message>
    <message>
      <source>{account} gave the right on {day}: {reason}</source>
      <translation>{account} memberi hak pada {day}: {reason}</translation>
    </message>
    <message>
      <source>Choose a person to see the certificate.</source>
      <translation>Pilih seseorang untuk melihat sertifikatnya.</translation>
    </message>
    <message>
      <source>{count} of {sessions} sessions</source>
      <translation>{count} dari {sessions} sesi</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>Kesatuan</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nomor</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>Terbit</translation>
    </message>
    <message>
      <source>Prints</source>
      <translation>Dicetak</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Cetak</translation>
    </message>
    <message>
      <source>Replace…</source>
      <translation>Ganti…</translation>
    </message>
    <message>
      <source>Revoke…</source>
      <translation>Cabut…</translation>
    </message>
    <message>
      <source>Everything asked for is there.</source>
      <translation>Semua syarat terpenuhi.</translation>
    </message>
    <message>
      <source>Let the rule count</source>
      <translation>Kembali ke syarat</translation>
    </message>
    <message>
      <source>By the rule it was earned.</source>
      <translation>Menurut syarat, ia berhak.</translation>
    </message>
    <message>
      <source>Replaces certificate {serial}.</source>
      <translation>Menggantikan sertifikat {serial}.</translation>
    </message>
    <message>
      <source>Give no certificate…</source>
      <translation>Jangan beri sertifikat…</translation>
    </message>
    <message>
      <source>Count as earned…</source>
      <translation>Anggap berhak…</translation>
    </message>
    <message>
      <source>By the rule: {why}.</source>
      <translation>Menurut syarat: {why}.</translation>
    </message>
    <message>
      <source>not in the register</source>
      <translation>tidak terdaftar</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/certificates_tab.py</name>
    <message>
      <source>Filter by name, Polsek, number</source>
      <translation>Saring menurut nama, Polsek, nomor</translation>
    </message>
    <message>
      <source>Filter the certificates</source>
      <translation>Saring sertifikat</translation>
    </message>
    <message>
      <source>Check a certificate…</source>
      <translation>Periksa sertifikat…</translation>
    </message>
    <message>
      <source>More about the certificates</source>
      <translation>Lainnya tentang sertifikat</translation>
    </message>
    <message>
      <source>List to sign</source>
      <translation>Tanda terima</translation>
    </message>
    <message>
      <source>Everybody signs here for the certificate, in the order of the stack</source>
      <translation>Daftar untuk ditandatangani penerima sertifikat, menurut urutan tumpukan</translation>
    </message>
    <message>
      <source>In which order the certificates and the list to sign are printed</source>
      <translation>Urutan sertifikat dan tanda terima saat dicetak</translation>
    </message>
    <message>
      <source>Issue</source>
      <translation>Terbitkan</translation>
    </message>
    <message>
      <source>Signed PDF files…</source>
      <translation>PDF bertanda tangan…</translation>
    </message>
    <message>
      <source>Designs of certificates…</source>
      <translation>Desain sertifikat…</translation>
    </message>
    <message>
      <source>Certificates of passing</source>
      <translation>Sertifikat lulus</translation>
    </message>
    <message>
      <source>Certificates of attendance</source>
      <translation>Sertifikat peserta</translation>
    </message>
    <message>
      <source>Certificates of the event</source>
      <translation>Sertifikat kegiatan</translation>
    </message>
    <message>
      <source>Nobody is invited and nobody came yet. Whoever attends appears here, with what is still missing.</source>
      <translation>Belum ada yang diundang dan belum ada yang hadir. Siapa pun yang hadir tampil di sini, lengkap dengan apa yang masih kurang.</translation>
    </message>
    <message>
      <source>Order of the stack</source>
      <translation>Urutan tumpukan</translation>
    </message>
    <message>
      <source>Kind of certificate</source>
      <translation>Jenis sertifikat</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Semua</translation>
    </message>
    <message>
      <source>Nobody fits these filters.</source>
      <translation>Tidak ada yang sesuai saringan ini.</translation>
    </message>
    <message>
      <source>Show everybody</source>
      <translation>Tampilkan semua</translation>
    </message>
    <message>
      <source>Issue certificates</source>
      <translation>Terbitkan sertifikat</translation>
    </message>
    <message>
      <source>Number or reason</source>
      <translation>Nomor atau alasan</translation>
    </message>
    <message>
      <source>by decision: {reason}</source>
      <translation>ditetapkan berhak: {reason}</translation>
    </message>
    <message>
      <source>{count} people</source>
      <translation>{count} orang</translation>
    </message>
    <message>
      <source>Issue {count} certificates</source>
      <translation>Terbitkan {count} sertifikat</translation>
    </message>
    <message>
      <source>Print {count}</source>
      <translation>Cetak {count}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/door_tab.py</name>
    <message>
      <source>{name} will no longer count as present. The history keeps both steps. Why is it taken back?</source>
      <translation>{name} tidak akan dihitung hadir lagi. Riwayat menyimpan kedua langkah. Mengapa dibatalkan?</translation>
    </message>
    <message>
      <source>Filter by name, NRP, Polsek, village</source>
      <translation>Saring nama, NRP, Polsek, desa</translation>
    </message>
    <message>
      <source>Filter the present</source>
      <translation>Saring yang hadir</translation>
    </message>
    <message>
      <source>Guests</source>
      <translation>Tamu</translation>
    </message>
    <message>
      <source>Open the door</source>
      <translation>Buka pintu</translation>
    </message>
    <message>
      <source>Who is in</source>
      <translation>Yang hadir</translation>
    </message>
    <message>
      <source>Arrivals</source>
      <translation>Kedatangan</translation>
    </message>
    <message>
      <source>Nobody is in yet. Open the door and scan the cards, or type names.</source>
      <translation>Belum ada yang masuk. Buka pintu, lalu pindai kartu atau ketik nama.</translation>
    </message>
    <message>
      <source>Nobody who is in fits this filter.</source>
      <translation>Tidak ada yang hadir yang cocok dengan saringan ini.</translation>
    </message>
    <message>
      <source>{minutes} min late</source>
      <translation>Telat {minutes} mnt</translation>
    </message>
    <message>
      <source>{name} is no longer marked as present.</source>
      <translation>{name} tidak lagi tercatat hadir.</translation>
    </message>
    <message>
      <source>Guests ({count})</source>
      <translation>Tamu ({count})</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/event_view.py</name>
    <message>
      <source>Plan</source>
      <translation>Rencana</translation>
    </message>
    <message>
      <source>Invitations</source>
      <translation>Undangan</translation>
    </message>
    <message>
      <source>Attendance sheets</source>
      <translation>Daftar hadir</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Nilai</translation>
    </message>
    <message>
      <source>Certificates</source>
      <translation>Sertifikat</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Laporan</translation>
    </message>
    <message>
      <source>Back to the events</source>
      <translation>Kembali ke daftar kegiatan</translation>
    </message>
    <message>
      <source>Back to the events (Alt+Left)</source>
      <translation>Kembali ke daftar kegiatan (Alt+Kiri)</translation>
    </message>
    <message>
      <source>Mark as done</source>
      <translation>Tandai selesai</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Buka lagi</translation>
    </message>
    <message>
      <source>More about this event</source>
      <translation>Tindakan lain untuk kegiatan ini</translation>
    </message>
    <message>
      <source>Copy, save as a template, cancel</source>
      <translation>Salin, simpan sebagai templat, batalkan</translation>
    </message>
    <message>
      <source>Copy the event…</source>
      <translation>Salin kegiatan…</translation>
    </message>
    <message>
      <source>Save as a template…</source>
      <translation>Simpan sebagai templat…</translation>
    </message>
    <message>
      <source>Cancel the event…</source>
      <translation>Batalkan kegiatan…</translation>
    </message>
    <message>
      <source>Cancel the event</source>
      <translation>Batalkan kegiatan</translation>
    </message>
    <message>
      <source>The copy is planned. Look through its plan.</source>
      <translation>Salinan direncanakan. Periksa rencananya.</translation>
    </message>
    <message>
      <source>Why is {event} cancelled? The reason is kept with it.</source>
      <translation>Mengapa {event} dibatalkan? Alasannya disimpan bersama kegiatan.</translation>
    </message>
    <message>
      <source>Cancelled: {reason}</source>
      <translation>Dibatalkan: {reason}</translation>
    </message>
    <message>
      <source>{invited} are invited, but there are {places} places.</source>
      <translation>{invited} diundang, padahal hanya ada {places} tempat.</translation>
    </message>
    <message>
      <source>The template {name} is saved; new events can begin with it.</source>
      <translation>Templat {name} tersimpan; kegiatan baru dapat dimulai darinya.</translation>
    </message>
    <message>
      <source>{event} is marked as done.</source>
      <translation>{event} ditandai selesai.</translation>
    </message>
    <message>
      <source>{event} is cancelled.</source>
      <translation>{event} dibatalkan.</translation>
    </message>
    <message>
      <source>{event} is open again.</source>
      <translation>{event} dibuka lagi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/invitations_tab.py</name>
    <message>
      <source>Nobody is invited yet. Invite everybody, a Polsek, or one by one.</source>
      <translation>Belum ada yang diundang. Undang semua, satu Polsek, atau satu per satu.</translation>
    </message>
    <message>
      <source>Clash: {events}</source>
      <translation>Bentrok: {events}</translation>
    </message>
    <message>
      <source>One at a time: everybody has a representative of their own.</source>
      <translation>Satu per satu: setiap orang punya wakilnya sendiri.</translation>
    </message>
    <message>
      <source>Remind those who have not answered…</source>
      <translation>Ingatkan yang belum menjawab…</translation>
    </message>
    <message>
      <source>Invited officers</source>
      <translation>Petugas yang diundang</translation>
    </message>
    <message>
      <source>Invite officers</source>
      <translation>Undang petugas</translation>
    </message>
    <message>
      <source>Clashes</source>
      <translation>Bentrok</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Surat</translation>
    </message>
    <message>
      <source>Filter the invited</source>
      <translation>Saring undangan</translation>
    </message>
    <message>
      <source>Will come</source>
      <translation>Bersedia</translation>
    </message>
    <message>
      <source>Cannot come…</source>
      <translation>Berhalangan…</translation>
    </message>
    <message>
      <source>Represented…</source>
      <translation>Diwakili…</translation>
    </message>
    <message>
      <source>Not answered</source>
      <translation>Belum menjawab</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Hapus</translation>
    </message>
    <message>
      <source>{count} invited · {answered} answered · {coming} expected at the door</source>
      <translation>{count} diundang · {answered} sudah menjawab · {coming} ditunggu di pintu</translation>
    </message>
    <message>
      <source>{count} invitations are removed.</source>
      <translation>{count} undangan dihapus.</translation>
    </message>
    <message>
      <source>The answer of {count} officers is noted.</source>
      <translation>Jawaban {count} petugas dicatat.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Jawaban</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Surat</translation>
    </message>
    <message>
      <source>by {name}</source>
      <translation>oleh {name}</translation>
    </message>
    <message>
      <source>{count} officers are invited.</source>
      <translation>{count} petugas diundang.</translation>
    </message>
    <message>
      <source>The reminder is copied; paste it into the messenger.</source>
      <translation>Pengingat disalin; tempelkan di aplikasi pesan.</translation>
    </message>
    <message>
      <source>{places} places</source>
      <translation>{places} tempat</translation>
    </message>
    <message>
      <source>{ticked} ticked</source>
      <translation>{ticked} dicentang</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/invite_answer.py</name>
    <message>
      <source>Nobody in the register is called so. The name as typed will be expected as a guest.</source>
      <translation>Tidak ada petugas terdaftar dengan nama itu. Nama yang diketik akan ditunggu sebagai tamu.</translation>
    </message>
    <message>
      <source>Cannot come</source>
      <translation>Berhalangan</translation>
    </message>
    <message>
      <source>Note it</source>
      <translation>Catat</translation>
    </message>
    <message>
      <source>Why they cannot come</source>
      <translation>Alasan berhalangan</translation>
    </message>
    <message>
      <source>Represented</source>
      <translation>Diwakili</translation>
    </message>
    <message>
      <source>Who comes instead</source>
      <translation>Siapa yang mewakili</translation>
    </message>
    <message>
      <source>Part of the name, NRP, Polsek or village</source>
      <translation>Bagian nama, NRP, Polsek, atau desa</translation>
    </message>
    <message>
      <source>Officers of the register</source>
      <translation>Petugas terdaftar</translation>
    </message>
    <message>
      <source>Not in the register: “{name}” is expected as a guest.</source>
      <translation>Tidak terdaftar: “{name}” ditunggu sebagai tamu.</translation>
    </message>
    <message>
      <source> and {count} others</source>
      <translation> dan {count} lainnya</translation>
    </message>
    <message>
      <source>e.g. {reasons}</source>
      <translation>mis. {reasons}</translation>
    </message>
    <message>
      <source>Who comes instead of {name}?</source>
      <translation>Siapa yang datang mewakili {name}?</translation>
    </message>
    <message>
      <source>Choose a row, or type the name of somebody who is not in the register.</source>
      <translation>Pilih baris, atau ketik nama orang yang tidak terdaftar.</translation>
    </message>
    <message>
      <source>Expected at the door and on the sheet: {name}.</source>
      <translation>Ditunggu di pintu dan tercantum di daftar hadir: {name}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/invite_dialog.py</name>
    <message>
      <source>Without those who came to {event} ({count})</source>
      <translation>Tanpa yang sudah ikut {event} ({count})</translation>
    </message>
    <message>
      <source>{count} ticked from {stations} Polsek · {shown} shown · {invited} invited already</source>
      <translation>{count} dicentang dari {stations} Polsek · {shown} tampil · {invited} sudah diundang</translation>
    </message>
    <message>
      <source>Invite</source>
      <translation>Undang</translation>
    </message>
    <message>
      <source>Untick those with a clash</source>
      <translation>Lepas yang bentrok</translation>
    </message>
    <message>
      <source>Filter officers</source>
      <translation>Saring petugas</translation>
    </message>
    <message>
      <source>Every district</source>
      <translation>Semua kecamatan</translation>
    </message>
    <message>
      <source>District</source>
      <translation>Kecamatan</translation>
    </message>
    <message>
      <source>Every Polsek</source>
      <translation>Semua Polsek</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Kecualikan</translation>
    </message>
    <message>
      <source>Tick all shown</source>
      <translation>Centang semua</translation>
    </message>
    <message>
      <source>Untick all</source>
      <translation>Lepas semua</translation>
    </message>
    <message>
      <source>From a list…</source>
      <translation>Dari daftar…</translation>
    </message>
    <message>
      <source>Officers to invite</source>
      <translation>Petugas untuk diundang</translation>
    </message>
    <message>
      <source>Everybody in the register is invited already.</source>
      <translation>Semua petugas terdaftar sudah diundang.</translation>
    </message>
    <message>
      <source>Nobody fits this choice.</source>
      <translation>Tidak ada yang sesuai pilihan ini.</translation>
    </message>
    <message>
      <source>{count} of them are expected elsewhere at the same time: {events}.</source>
      <translation>{count} orang di antaranya ditunggu di kegiatan lain pada waktu yang sama: {events}.</translation>
    </message>
    <message>
      <source>Leave out nobody</source>
      <translation>Tidak ada yang dikecualikan</translation>
    </message>
    <message>
      <source>Without those who came to any event before</source>
      <translation>Tanpa yang sudah pernah ikut kegiatan apa pun</translation>
    </message>
    <message>
      <source>At the same time</source>
      <translation>Di waktu yang sama</translation>
    </message>
    <message>
      <source>Invite {count} officers</source>
      <translation>Undang {count} petugas</translation>
    </message>
    <message>
      <source>With these, {over} more are invited than there are places.</source>
      <translation>Dengan ini, undangan melebihi tempat sebanyak {over} orang.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/invite_list_dialog.py</name>
    <message>
      <source>One officer a line: the NRP or the name. Paste it, also from Excel with several columns, or open a file.</source>
      <translation>Satu petugas per baris: NRP atau nama. Tempelkan, boleh juga dari Excel dengan beberapa kolom, atau buka berkas.</translation>
    </message>
    <message>
      <source>{lines} lines · {doubtful} to be checked · {lost} not found · {already} invited or left out already</source>
      <translation>{lines} baris · {doubtful} perlu diperiksa · {lost} tidak ditemukan · {already} sudah diundang atau dikecualikan</translation>
    </message>
    <message>
      <source>Invite from a list</source>
      <translation>Undang dari daftar</translation>
    </message>
    <message>
      <source>Tick them</source>
      <translation>Centang</translation>
    </message>
    <message>
      <source>The list</source>
      <translation>Daftar</translation>
    </message>
    <message>
      <source>Lines of the list</source>
      <translation>Baris daftar</translation>
    </message>
    <message>
      <source>What each line means will stand here.</source>
      <translation>Arti setiap baris akan tampil di sini.</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>Daftar</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>Buka berkas…</translation>
    </message>
    <message>
      <source>Reading the list</source>
      <translation>Membaca daftar</translation>
    </message>
    <message>
      <source>Line no.</source>
      <translation>Baris</translation>
    </message>
    <message>
      <source>The list says</source>
      <translation>Tertulis di daftar</translation>
    </message>
    <message>
      <source>Officer</source>
      <translation>Petugas</translation>
    </message>
    <message>
      <source>Tick {count} officers</source>
      <translation>Centang {count} petugas</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/invite_reminder.py</name>
    <message>
      <source>Copy the text</source>
      <translation>Salin teks</translation>
    </message>
    <message>
      <source>Text of the reminder</source>
      <translation>Teks pengingat</translation>
    </message>
    <message>
      <source>Reminder for {count} who have not answered</source>
      <translation>Pengingat untuk {count} yang belum menjawab</translation>
    </message>
    <message>
      <source>Copy it into a messenger; Rangkul sends nothing by itself.</source>
      <translation>Salin ke aplikasi pesan; Rangkul tidak mengirim apa pun sendiri.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/issue_dialog.py</name>
    <message>
      <source>{count} are left out: their paper would be wrong. Correct the name or the event, then issue to them.</source>
      <translation>{count} orang dilewati karena kertasnya akan salah. Perbaiki nama atau kegiatannya, lalu terbitkan untuk mereka.</translation>
    </message>
    <message>
      <source>Why all the same? The reason stands beside their names.</source>
      <translation>Mengapa tetap diberi? Alasannya tercantum di samping nama mereka.</translation>
    </message>
    <message>
      <source>Squeezed</source>
      <translation>Dirapatkan</translation>
    </message>
    <message>
      <source>Look at</source>
      <translation>Perhatikan</translation>
    </message>
    <message>
      <source>Remarks before issuing</source>
      <translation>Catatan sebelum terbit</translation>
    </message>
    <message>
      <source>Enter or a double click goes where it is mended.</source>
      <translation>Enter atau klik ganda membuka tempat memperbaikinya.</translation>
    </message>
    <message>
      <source>Design</source>
      <translation>Desain</translation>
    </message>
    <message>
      <source>Not earned</source>
      <translation>Belum berhak</translation>
    </message>
    <message>
      <source>For {event}. The numbers are given now and never again; names and dates on the paper stay as they are today.</source>
      <translation>Untuk {event}. Nomor diberikan sekarang dan tidak berubah lagi; nama dan tanggal di kertas tetap seperti hari ini.</translation>
    </message>
    <message>
      <source>All names and texts fit on the paper.</source>
      <translation>Semua nama dan teks muat di kertas.</translation>
    </message>
    <message>
      <source>Built-in design</source>
      <translation>Desain bawaan</translation>
    </message>
    <message>
      <source>Issue also to the {count} who did not earn one</source>
      <translation>Terbitkan juga untuk {count} orang yang belum berhak</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Catatan</translation>
    </message>
    <message>
      <source>Explanation</source>
      <translation>Keterangan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/letter_dialog.py</name>
    <message>
      <source>Invitation letters</source>
      <translation>Surat undangan</translation>
    </message>
    <message>
      <source>Kind of letter</source>
      <translation>Jenis surat</translation>
    </message>
    <message>
      <source>Change the text…</source>
      <translation>Ubah teks…</translation>
    </message>
    <message>
      <source>Date of the letter</source>
      <translation>Tanggal surat</translation>
    </message>
    <message>
      <source>Sifat</source>
      <translation>Sifat</translation>
    </message>
    <message>
      <source>Second signer</source>
      <translation>Penanda tangan kedua</translation>
    </message>
    <message>
      <source>Plt. or Plh.</source>
      <translation>Plt. atau Plh.</translation>
    </message>
    <message>
      <source>On behalf of (a.n., u.b.)</source>
      <translation>Atas nama (a.n., u.b.)</translation>
    </message>
    <message>
      <source>Recipients</source>
      <translation>Penerima</translation>
    </message>
    <message>
      <source>follow-up</source>
      <translation>susulan</translation>
    </message>
    <message>
      <source>has one</source>
      <translation>sudah ada</translation>
    </message>
    <message>
      <source>{letters} letters for {officers} officers</source>
      <translation>{letters} surat untuk {officers} petugas</translation>
    </message>
    <message>
      <source>Issue letters</source>
      <translation>Terbitkan surat</translation>
    </message>
    <message>
      <source>No second signer</source>
      <translation>Tanpa penanda tangan kedua</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Kepada</translation>
    </message>
    <message>
      <source>Officers</source>
      <translation>Petugas</translation>
    </message>
    <message>
      <source>Changed for these letters</source>
      <translation>Diubah untuk surat ini</translation>
    </message>
    <message>
      <source>Built-in text</source>
      <translation>Teks bawaan</translation>
    </message>
    <message>
      <source>In office</source>
      <translation>Definitif</translation>
    </message>
    <message>
      <source>Issue {count} letters</source>
      <translation>Terbitkan {count} surat</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/letter_list.py</name>
    <message>
      <source>No letter is issued yet: one for each Polsek chief with the list attached, or one for each officer.</source>
      <translation>Belum ada surat yang diterbitkan: satu untuk setiap Kapolsek dengan daftar terlampir, atau satu untuk setiap petugas.</translation>
    </message>
    <message>
      <source>Why is {numbers} withdrawn? The number is not given again; the letter stays in the list and prints with “DITARIK” across.</source>
      <translation>Mengapa {numbers} ditarik? Nomornya tidak dipakai lagi; surat tetap ada di daftar dan tercetak dengan tulisan “DITARIK”.</translation>
    </message>
    <message>
      <source>List of the invited</source>
      <translation>Daftar undangan</translation>
    </message>
    <message>
      <source>Filter by number, recipient, officer</source>
      <translation>Saring nomor, penerima, petugas</translation>
    </message>
    <message>
      <source>Filter the letters</source>
      <translation>Saring surat</translation>
    </message>
    <message>
      <source>Print or save…</source>
      <translation>Cetak atau simpan…</translation>
    </message>
    <message>
      <source>Withdraw…</source>
      <translation>Tarik…</translation>
    </message>
    <message>
      <source>Write letters</source>
      <translation>Buat surat</translation>
    </message>
    <message>
      <source>Issued letters</source>
      <translation>Surat terbit</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Ditarik</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Berlaku</translation>
    </message>
    <message>
      <source>{count} letters are issued: {first} to {last}.</source>
      <translation>{count} surat diterbitkan: {first} sampai {last}.</translation>
    </message>
    <message>
      <source>The letter {first} is issued.</source>
      <translation>Surat {first} diterbitkan.</translation>
    </message>
    <message>
      <source>Issuing letters</source>
      <translation>Menerbitkan surat</translation>
    </message>
    <message>
      <source>Invitation letter {which}</source>
      <translation>Surat undangan {which}</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Tarik</translation>
    </message>
    <message>
      <source>Officers named</source>
      <translation>Nama petugas</translation>
    </message>
    <message>
      <source>{count} letters</source>
      <translation>{count} surat</translation>
    </message>
    <message>
      <source>{count} letters are withdrawn.</source>
      <translation>{count} surat ditarik.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/letter_text_dialog.py</name>
    <message>
      <source>A click inserts the field where you write. {optional}: the line goes when the field is empty. *Stars* make words bold; “tempat : {place}” lines up its colon.</source>
      <translation>Klik untuk menyisipkan isian di tempat menulis. {optional}: barisnya hilang bila kosong. *Bintang* menebalkan kata; “tempat : {place}” meluruskan titik duanya.</translation>
    </message>
    <message>
      <source>The changes of this text are lost.</source>
      <translation>Perubahan teks ini akan hilang.</translation>
    </message>
    <message>
      <source>Text of the letter</source>
      <translation>Teks surat</translation>
    </message>
    <message>
      <source>Subject (hal)</source>
      <translation>Hal</translation>
    </message>
    <message>
      <source>Addressee (Yth.)</source>
      <translation>Kepada (Yth.)</translation>
    </message>
    <message>
      <source>Fields to insert</source>
      <translation>Isian untuk disisipkan</translation>
    </message>
    <message>
      <source>Back to the built-in text</source>
      <translation>Kembali ke teks bawaan</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Simpan</translation>
    </message>
    <message>
      <source>Archive this template</source>
      <translation>Arsipkan templat ini</translation>
    </message>
    <message>
      <source>Use this text</source>
      <translation>Pakai teks ini</translation>
    </message>
    <message>
      <source>The template is archived; letters issued with it stay as they are.</source>
      <translation>Templat diarsipkan; surat yang sudah terbit tidak berubah.</translation>
    </message>
    <message>
      <source>Save as a template</source>
      <translation>Simpan sebagai templat</translation>
    </message>
    <message>
      <source>Name of the template</source>
      <translation>Nama templat</translation>
    </message>
    <message>
      <source>Title of the list</source>
      <translation>Judul daftar lampiran</translation>
    </message>
    <message>
      <source>Copies to (tembusan), one a line</source>
      <translation>Tembusan, satu per baris</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Isian</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>Arti</translation>
    </message>
    <message>
      <source>Leave the text?</source>
      <translation>Tinggalkan teks?</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Tinggalkan</translation>
    </message>
    <message>
      <source>The text “{name}” is saved.</source>
      <translation>Teks “{name}” disimpan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/page.py</name>
    <message>
      <source>Arrows go by days, Page Up and Page Down by months. Enter opens an event, or plans one on an empty day.</source>
      <translation>Tombol panah berpindah hari, Page Up dan Page Down berpindah bulan. Enter membuka kegiatan, atau merencanakan di hari kosong.</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Kegiatan</translation>
    </message>
    <message>
      <source>Plan an event</source>
      <translation>Rencanakan kegiatan</translation>
    </message>
    <message>
      <source>Templates…</source>
      <translation>Templat…</translation>
    </message>
    <message>
      <source>Open an event taken along…</source>
      <translation>Buka kegiatan bawaan…</translation>
    </message>
    <message>
      <source>Calendar of events</source>
      <translation>Kalender kegiatan</translation>
    </message>
    <message>
      <source>Enter or a double click opens an event.</source>
      <translation>Enter atau klik ganda membuka kegiatan.</translation>
    </message>
    <message>
      <source>No events yet.</source>
      <translation>Belum ada kegiatan.</translation>
    </message>
    <message>
      <source>Plan the first event</source>
      <translation>Rencanakan kegiatan pertama</translation>
    </message>
    <message>
      <source>The event is planned. Next: invite the officers.</source>
      <translation>Kegiatan sudah direncanakan. Berikutnya: undang petugas.</translation>
    </message>
    <message>
      <source>No event fits the filters.</source>
      <translation>Tidak ada kegiatan yang cocok dengan saringan.</translation>
    </message>
    <message>
      <source>No event fits. Plan one first.</source>
      <translation>Belum ada kegiatan yang sesuai. Rencanakan dulu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_copy.py</name>
    <message>
      <source>Copy the event</source>
      <translation>Salin kegiatan</translation>
    </message>
    <message>
      <source>Plan the copy</source>
      <translation>Rencanakan salinan</translation>
    </message>
    <message>
      <source>The copy takes over sessions, rule, signers, agenda and notes. Marks, scores, certificates and files stay behind.</source>
      <translation>Sesi, syarat sertifikat, penanda tangan, acara, dan catatan ikut tersalin. Kehadiran, nilai, sertifikat, dan lampiran tidak.</translation>
    </message>
    <message>
      <source>Invite the same {count} officers, as far as they are in service</source>
      <translation>Undang lagi {count} petugas yang sama, sejauh masih bertugas</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Judul</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Hari pertama</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_dialog.py</name>
    <message>
      <source>Plan the event</source>
      <translation>Rencanakan kegiatan</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>Kembalikan isian</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Templat</translation>
    </message>
    <message>
      <source>The template replaced what was typed.</source>
      <translation>Isian tadi diganti oleh templat.</translation>
    </message>
    <message>
      <source>Begin with</source>
      <translation>Mulai dari</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_differences.py</name>
    <message>
      <source>Day</source>
      <translation>Hari</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Sampai</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Tempat</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Sesi</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Kuota</translation>
    </message>
    <message>
      <source>Dress</source>
      <translation>Pakaian</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>Dasar</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Kontak</translation>
    </message>
    <message>
      <source>Agenda</source>
      <translation>Agenda</translation>
    </message>
    <message>
      <source>Signers</source>
      <translation>Penanda tangan</translation>
    </message>
    <message>
      <source>Budget note</source>
      <translation>Catatan anggaran</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_file_lines.py</name>
    <message>
      <source>File</source>
      <translation>Berkas</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Keterangan</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Ukuran</translation>
    </message>
    <message>
      <source>Added on</source>
      <translation>Ditambahkan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_files.py</name>
    <message>
      <source>Photos of the day, slides, documents: add them here, or drop them anywhere on the plan.</source>
      <translation>Foto kegiatan, paparan, dokumen: tambahkan di sini, atau jatuhkan di mana saja pada rencana.</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Tambah berkas…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Buka</translation>
    </message>
    <message>
      <source>Caption…</source>
      <translation>Keterangan…</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Simpan salinan…</translation>
    </message>
    <message>
      <source>Remove the file</source>
      <translation>Hapus berkas</translation>
    </message>
    <message>
      <source>nothing yet</source>
      <translation>belum diisi</translation>
    </message>
    <message>
      <source>Files to attach</source>
      <translation>Berkas yang dilampirkan</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>Simpan salinan</translation>
    </message>
    <message>
      <source>Store</source>
      <translation>Simpan</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>Foto</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Berkas</translation>
    </message>
    <message>
      <source>{count} photos</source>
      <translation>{count} foto</translation>
    </message>
    <message>
      <source>{count} files</source>
      <translation>{count} berkas</translation>
    </message>
    <message>
      <source>{count} files removed from the event.</source>
      <translation>{count} berkas dihapus dari kegiatan.</translation>
    </message>
    <message>
      <source>The report prints it below {name}.</source>
      <translation>Laporan mencetaknya di bawah {name}.</translation>
    </message>
    <message>
      <source>Attaching {count} files</source>
      <translation>Melampirkan {count} berkas</translation>
    </message>
    <message>
      <source>{count} files attached.</source>
      <translation>{count} berkas dilampirkan.</translation>
    </message>
    <message>
      <source>No program on this computer opens {name}. Save a copy instead.</source>
      <translation>Tidak ada program di komputer ini yang membuka {name}. Simpan salinannya saja.</translation>
    </message>
    <message>
      <source>Saved as {file}.</source>
      <translation>Disimpan sebagai {file}.</translation>
    </message>
    <message>
      <source>The caption is stored.</source>
      <translation>Keterangan tersimpan.</translation>
    </message>
    <message>
      <source>{count} files are here again.</source>
      <translation>{count} berkas ada lagi di sini.</translation>
    </message>
    <message>
      <source>… and {count} more.</source>
      <translation>… dan {count} lagi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_filters.py</name>
    <message>
      <source>Filter by title or place</source>
      <translation>Saring judul atau tempat</translation>
    </message>
    <message>
      <source>Filter events</source>
      <translation>Saring kegiatan</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Tahun</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Daftar</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Tampilkan semua</translation>
    </message>
    <message>
      <source>All years</source>
      <translation>Semua tahun</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_form.py</name>
    <message>
      <source>{bulan}, {tahun} and {tanggal} fill themselves in from the first day.</source>
      <translation>{bulan}, {tahun}, dan {tanggal} terisi sendiri dari hari pertama.</translation>
    </message>
    <message>
      <source>An event has at least one place; leave the number empty when it does not matter.</source>
      <translation>Kegiatan punya paling sedikit satu tempat; kosongkan jumlahnya bila tidak dibatasi.</translation>
    </message>
    <message>
      <source>Say on which day the event begins.</source>
      <translation>Sebutkan hari mulainya kegiatan.</translation>
    </message>
    <message>
      <source>as the sessions say</source>
      <translation>mengikuti sesi</translation>
    </message>
    <message>
      <source>Letter and programme</source>
      <translation>Surat dan acara</translation>
    </message>
    <message>
      <source>Budget and notes</source>
      <translation>Anggaran dan catatan</translation>
    </message>
    <message>
      <source>not limited</source>
      <translation>tidak dibatasi</translation>
    </message>
    <message>
      <source>e.g. PDH</source>
      <translation>mis. PDH</translation>
    </message>
    <message>
      <source>letter or agreement it rests on</source>
      <translation>surat atau perjanjian yang mendasari</translation>
    </message>
    <message>
      <source>name and phone of whoever answers questions</source>
      <translation>nama dan telepon narahubung</translation>
    </message>
    <message>
      <source>one point a line</source>
      <translation>satu butir per baris</translation>
    </message>
    <message>
      <source>what it costs and who pays; never printed</source>
      <translation>biaya dan siapa yang menanggung; tidak pernah dicetak</translation>
    </message>
    <message>
      <source>{count} places</source>
      <translation>{count} tempat</translation>
    </message>
    <message>
      <source>agenda of {count} points</source>
      <translation>{count} butir acara</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_list.py</name>
    <message>
      <source>Date</source>
      <translation>Tanggal</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_month.py</name>
    <message>
      <source>Month before</source>
      <translation>Bulan sebelumnya</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>Bulan berikutnya</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hari ini</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_rule.py</name>
    <message>
      <source>All sessions</source>
      <translation>Semua sesi</translation>
    </message>
    <message>
      <source>At least so many sessions</source>
      <translation>Paling sedikit sekian sesi</translation>
    </message>
    <message>
      <source>At least so many percent</source>
      <translation>Paling sedikit sekian persen sesi</translation>
    </message>
    <message>
      <source>The rule still needs a number.</source>
      <translation>Syaratnya masih memerlukan angka.</translation>
    </message>
    <message>
      <source>Percent of the sessions</source>
      <translation>Persen dari sesi</translation>
    </message>
    <message>
      <source>How many sessions</source>
      <translation>Jumlah sesi</translation>
    </message>
    <message>
      <source>A score lies between 0 and 100; {value} does not.</source>
      <translation>Nilai harus antara 0 dan 100; {value} tidak.</translation>
    </message>
    <message>
      <source>Post-test at least</source>
      <translation>Uji pasca minimal</translation>
    </message>
    <message>
      <source>Present at</source>
      <translation>Hadir di</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>Jumlah</translation>
    </message>
    <message>
      <source>A number from 1 to {most} belongs here.</source>
      <translation>Isilah angka dari 1 sampai {most}.</translation>
    </message>
    <message>
      <source>not asked</source>
      <translation>tidak disyaratkan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_sessions.py</name>
    <message>
      <source>Add a session</source>
      <translation>Tambah sesi</translation>
    </message>
    <message>
      <source>Title of the session</source>
      <translation>Judul sesi</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Narasumber</translation>
    </message>
    <message>
      <source>Material</source>
      <translation>Materi</translation>
    </message>
    <message>
      <source>Session {number}: speaker and material</source>
      <translation>Sesi {number}: narasumber dan materi</translation>
    </message>
    <message>
      <source>Session {number}: title</source>
      <translation>Sesi {number}: judul</translation>
    </message>
    <message>
      <source>Session {number}: day</source>
      <translation>Sesi {number}: hari</translation>
    </message>
    <message>
      <source>Session {number}: from</source>
      <translation>Sesi {number}: dari</translation>
    </message>
    <message>
      <source>Session {number}: until</source>
      <translation>Sesi {number}: sampai</translation>
    </message>
    <message>
      <source>Session {number}: speaker</source>
      <translation>Sesi {number}: narasumber</translation>
    </message>
    <message>
      <source>Session {number}: material</source>
      <translation>Sesi {number}: materi</translation>
    </message>
    <message>
      <source>Remove session {number}</source>
      <translation>Hapus sesi {number}</translation>
    </message>
    <message>
      <source>Session {title}: say on which day of the event, 1 for the first.</source>
      <translation>Sesi {title}: isi hari keberapa kegiatan, 1 untuk hari pertama.</translation>
    </message>
    <message>
      <source>Session {title}: “{text}” is no time. Write 09.00.</source>
      <translation>Sesi {title}: “{text}” bukan waktu. Tulis 09.00.</translation>
    </message>
    <message>
      <source>day</source>
      <translation>hari ke</translation>
    </message>
    <message>
      <source>Session {title}: say from when until when it lasts, e.g. 09.00.</source>
      <translation>Sesi {title}: isi jam mulai dan jam selesai, misalnya 09.00.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_signers.py</name>
    <message>
      <source>Empty: whoever signs for the office signs for the event.</source>
      <translation>Kosong: penanda tangan kantor yang menandatangani.</translation>
    </message>
    <message>
      <source>those of the office</source>
      <translation>penanda tangan kantor</translation>
    </message>
    <message>
      <source>First signer</source>
      <translation>Penanda tangan pertama</translation>
    </message>
    <message>
      <source>in office</source>
      <translation>definitif</translation>
    </message>
    <message>
      <source>On behalf of</source>
      <translation>Atas nama</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>Jabatan</translation>
    </message>
    <message>
      <source>NPK, NIP or NRP</source>
      <translation>NPK, NIP, atau NRP</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>Status jabatan</translation>
    </message>
    <message>
      <source>e.g. a.n. Kepala Kantor Wilayah, u.b.</source>
      <translation>mis. a.n. Kepala Kantor Wilayah, u.b.</translation>
    </message>
    <message>
      <source>e.g. Kepala Kantor Cabang</source>
      <translation>mis. Kepala Kantor Cabang</translation>
    </message>
    <message>
      <source>A signer has a position and a name.</source>
      <translation>Penanda tangan memerlukan jabatan dan nama.</translation>
    </message>
    <message>
      <source>Printed: {words}</source>
      <translation>Tercetak: {words}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_tab.py</name>
    <message>
      <source>Attachments</source>
      <translation>Lampiran</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Kembalikan</translation>
    </message>
    <message>
      <source>Save the plan</source>
      <translation>Simpan rencana</translation>
    </message>
    <message>
      <source>The plan is saved.</source>
      <translation>Rencana tersimpan.</translation>
    </message>
    <message>
      <source>Somebody else changed this plan in the meantime. Nothing of yours is stored yet.</source>
      <translation>Rencana ini sudah diubah orang lain. Perubahan Anda belum disimpan.</translation>
    </message>
    <message>
      <source>Drop {count} files to attach them.</source>
      <translation>Jatuhkan {count} berkas untuk melampirkannya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_template_dialog.py</name>
    <message>
      <source>Save the template</source>
      <translation>Simpan templat</translation>
    </message>
    <message>
      <source>Everything in the plan is kept except the day and the signers: sessions with their hours, agenda, rule, places …</source>
      <translation>Seluruh rencana ikut tersimpan kecuali hari dan penanda tangan: sesi dengan jamnya, acara, syarat sertifikat, jumlah tempat …</translation>
    </message>
    <message>
      <source>Edit the template</source>
      <translation>Ubah templat</translation>
    </message>
    <message>
      <source>There is a template of this name: it takes over what the event says.</source>
      <translation>Templat dengan nama ini sudah ada: isinya akan diganti dengan rencana kegiatan ini.</translation>
    </message>
    <message>
      <source>e.g. Two days with practice</source>
      <translation>mis. Dua hari dengan praktik</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/plan_templates.py</name>
    <message>
      <source>Templates of events</source>
      <translation>Templat kegiatan</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Templat</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Ubah…</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Ganti nama…</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Gandakan</translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>Arsipkan</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Ekspor…</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Impor…</translation>
    </message>
    <message>
      <source>put away</source>
      <translation>diarsipkan</translation>
    </message>
    <message>
      <source>Export the template</source>
      <translation>Ekspor templat</translation>
    </message>
    <message>
      <source>Import a template</source>
      <translation>Impor templat</translation>
    </message>
    <message>
      <source>Rename the template</source>
      <translation>Ganti nama templat</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Ganti nama</translation>
    </message>
    <message>
      <source>built in</source>
      <translation>bawaan</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>dipakai</translation>
    </message>
    <message>
      <source>Bring back</source>
      <translation>Pakai lagi</translation>
    </message>
    <message>
      <source>A built-in template cannot be changed. Plan an event from it, then save that as a template.</source>
      <translation>Templat bawaan tidak dapat diubah. Rencanakan kegiatan darinya, lalu simpan sebagai templat.</translation>
    </message>
    <message>
      <source>{name} is no template of an event.</source>
      <translation>{name} bukan templat kegiatan.</translation>
    </message>
    <message>
      <source>Saved on</source>
      <translation>Disimpan</translation>
    </message>
    <message>
      <source>{name} is no longer where it was. Choose it again.</source>
      <translation>{name} sudah tidak ada di tempatnya. Pilih lagi.</translation>
    </message>
    <message>
      <source>{name} could not be saved in {folder}: {reason}.</source>
      <translation>{name} tidak dapat disimpan di {folder}: {reason}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/reconcile_dialog.py</name>
    <message>
      <source>Reconcile attendance</source>
      <translation>Cocokkan kehadiran</translation>
    </message>
    <message>
      <source>At the door and on the sheet</source>
      <translation>Di pintu dan di lembar</translation>
    </message>
    <message>
      <source>Tested, not marked</source>
      <translation>Ikut uji, tanpa tanda hadir</translation>
    </message>
    <message>
      <source>To be settled</source>
      <translation>Perlu diputuskan</translation>
    </message>
    <message>
      <source>Settled</source>
      <translation>Sudah diputuskan</translation>
    </message>
    <message>
      <source>Nothing was settled in this session yet.</source>
      <translation>Belum ada yang diputuskan untuk sesi ini.</translation>
    </message>
    <message>
      <source>Present (H)</source>
      <translation>Hadir (H)</translation>
    </message>
    <message>
      <source>Not present (T)</source>
      <translation>Tidak hadir (T)</translation>
    </message>
    <message>
      <source>Leave as it is (B)</source>
      <translation>Biarkan (B)</translation>
    </message>
    <message>
      <source>Undo (U)</source>
      <translation>Urungkan (U)</translation>
    </message>
    <message>
      <source>Ask again</source>
      <translation>Tanyakan lagi</translation>
    </message>
    <message>
      <source>Everything agrees, or is settled.</source>
      <translation>Semuanya cocok atau sudah diputuskan.</translation>
    </message>
    <message>
      <source>Nobody is marked in this session yet.</source>
      <translation>Belum ada yang ditandai di sesi ini.</translation>
    </message>
    <message>
      <source>the signed sheet or a list</source>
      <translation>lembar bertanda tangan atau daftar</translation>
    </message>
    <message>
      <source>the door</source>
      <translation>pintu</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Yang diketahui</translation>
    </message>
    <message>
      <source>Only at the door</source>
      <translation>Hanya di pintu</translation>
    </message>
    <message>
      <source>Only on the sheet</source>
      <translation>Hanya di lembar</translation>
    </message>
    <message>
      <source>Nothing to compare with: {what} has no marks of this session.</source>
      <translation>Belum ada pembanding: {what} belum berisi tanda untuk sesi ini.</translation>
    </message>
    <message>
      <source>The same guest: join (H)</source>
      <translation>Tamu yang sama: gabungkan (H)</translation>
    </message>
    <message>
      <source>Two different people (B)</source>
      <translation>Dua orang berbeda (B)</translation>
    </message>
    <message>
      <source>What disagrees</source>
      <translation>Yang tidak cocok</translation>
    </message>
    <message>
      <source>What disagreed</source>
      <translation>Yang tidak cocok</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Keputusan</translation>
    </message>
    <message>
      <source>Settled ({count})</source>
      <translation>Sudah diputuskan ({count})</translation>
    </message>
    <message>
      <source>Nothing to settle</source>
      <translation>Tidak ada yang perlu diputuskan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/report_minutes.py</name>
    <message>
      <source>Remove this line</source>
      <translation>Hapus baris ini</translation>
    </message>
    <message>
      <source>One more point</source>
      <translation>Tambah pokok bahasan</translation>
    </message>
    <message>
      <source>One more decision</source>
      <translation>Tambah keputusan</translation>
    </message>
    <message>
      <source>Point of the agenda</source>
      <translation>Pokok bahasan</translation>
    </message>
    <message>
      <source>What was said about it</source>
      <translation>Isi pembahasan</translation>
    </message>
    <message>
      <source>Decision or next step</source>
      <translation>Keputusan atau tindak lanjut</translation>
    </message>
    <message>
      <source>Who does it</source>
      <translation>Penanggung jawab</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Notulen</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Pokok bahasan</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Keputusan dan tindak lanjut</translation>
    </message>
    <message>
      <source>Led by</source>
      <translation>Pimpinan rapat</translation>
    </message>
    <message>
      <source>Minutes kept by</source>
      <translation>Notulis</translation>
    </message>
    <message>
      <source>Closing sentence</source>
      <translation>Kalimat penutup</translation>
    </message>
    <message>
      <source>Point {number}</source>
      <translation>Pokok bahasan {number}</translation>
    </message>
    <message>
      <source>Decision {number}</source>
      <translation>Keputusan {number}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/report_reasons.py</name>
    <message>
      <source>One key for the chosen row: S ill, I on leave, B prevented, T no reason. Answers to the invitation count.</source>
      <translation>Satu tombol untuk baris terpilih: S sakit, I izin, B berhalangan, T tanpa keterangan. Jawaban undangan ikut dihitung.</translation>
    </message>
    <message>
      <source>Absent officers</source>
      <translation>Petugas yang tidak hadir</translation>
    </message>
    <message>
      <source>Everybody who was invited came or was represented.</source>
      <translation>Semua yang diundang hadir atau diwakili.</translation>
    </message>
    <message>
      <source>Note to the reason</source>
      <translation>Catatan alasan</translation>
    </message>
    <message>
      <source>Note, e.g. the hospital or the order</source>
      <translation>Catatan, misalnya rumah sakit atau surat perintah</translation>
    </message>
    <message>
      <source>Reasons for absence</source>
      <translation>Alasan tidak hadir</translation>
    </message>
    <message>
      <source>{count} absent, {open} without a reason</source>
      <translation>{count} tidak hadir, {open} tanpa keterangan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/report_tab.py</name>
    <message>
      <source>Attendance recap</source>
      <translation>Rekap kehadiran</translation>
    </message>
    <message>
      <source>Reasons for absence…</source>
      <translation>Alasan tidak hadir…</translation>
    </message>
    <message>
      <source>Official record</source>
      <translation>Berita acara</translation>
    </message>
    <message>
      <source>Edit the texts…</source>
      <translation>Ubah teks…</translation>
    </message>
    <message>
      <source>Write the minutes…</source>
      <translation>Tulis notulen…</translation>
    </message>
    <message>
      <source>Minutes, blank form</source>
      <translation>Notulen, formulir kosong</translation>
    </message>
    <message>
      <source>Activity report</source>
      <translation>Laporan kegiatan</translation>
    </message>
    <message>
      <source>One point a line; they are numbered.</source>
      <translation>Satu butir per baris; diberi nomor sendiri.</translation>
    </message>
    <message>
      <source>Papers after the event</source>
      <translation>Dokumen setelah kegiatan</translation>
    </message>
    <message>
      <source>All figures as Excel…</source>
      <translation>Semua angka ke Excel…</translation>
    </message>
    <message>
      <source>Save PDF…</source>
      <translation>Simpan PDF…</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Cetak…</translation>
    </message>
    <message>
      <source>Choose a paper at the left.</source>
      <translation>Pilih dokumen di sebelah kiri.</translation>
    </message>
    <message>
      <source>Typed</source>
      <translation>Diketik</translation>
    </message>
    <message>
      <source>Number of the official record</source>
      <translation>Nomor berita acara</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>Pembukaan</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Hasil</translation>
    </message>
    <message>
      <source>Purpose and aims</source>
      <translation>Maksud dan tujuan</translation>
    </message>
    <message>
      <source>How it went</source>
      <translation>Jalannya kegiatan</translation>
    </message>
    <message>
      <source>Conclusions</source>
      <translation>Kesimpulan</translation>
    </message>
    <message>
      <source>Suggestions and next steps</source>
      <translation>Saran dan tindak lanjut</translation>
    </message>
    <message>
      <source>{paper} saved.</source>
      <translation>{paper} disimpan.</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Dokumen</translation>
    </message>
    <message>
      <source>Texts</source>
      <translation>Teks</translation>
    </message>
    <message>
      <source>Photos come from the attachments in the plan, two a page, with their captions.</source>
      <translation>Foto diambil dari lampiran di tab Rencana, dua per halaman dengan keterangannya.</translation>
    </message>
    <message>
      <source>Empty leaves dots to write on.</source>
      <translation>Bila kosong, dicetak titik-titik untuk ditulis tangan.</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>Disimpan sebagai {name}.</translation>
    </message>
    <message>
      <source>{count} absent officers have no reason yet.</source>
      <translation>{count} petugas yang tidak hadir belum ada keterangannya.</translation>
    </message>
    <message>
      <source>Only one signer is set; add a second one in the plan of the event or in the settings.</source>
      <translation>Baru ada satu penanda tangan; tambahkan yang kedua di rencana kegiatan atau di pengaturan.</translation>
    </message>
    <message>
      <source>The PDF could not be saved: {reason}. Choose another folder.</source>
      <translation>PDF tidak dapat disimpan: {reason}. Pilih folder lain.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/report_texts.py</name>
    <message>
      <source>What you leave as it is follows the figures of the event; what you change stays as you wrote it.</source>
      <translation>Yang tidak diubah mengikuti angka kegiatan; yang diubah tetap seperti yang Anda tulis.</translation>
    </message>
    <message>
      <source>The program's words again</source>
      <translation>Kembalikan teks bawaan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/score_import.py</name>
    <message>
      <source>copied in Excel</source>
      <translation>disalin dari Excel</translation>
    </message>
    <message>
      <source>Take in</source>
      <translation>Masukkan</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Pra</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Pasca</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Nilai</translation>
    </message>
    <message>
      <source>Which test is it?</source>
      <translation>Uji yang mana?</translation>
    </message>
    <message>
      <source>Scores, {file}</source>
      <translation>Nilai, {file}</translation>
    </message>
    <message>
      <source>In the list</source>
      <translation>Di daftar</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>Yang terjadi</translation>
    </message>
    <message>
      <source>Before (pre-test)</source>
      <translation>Pra (sebelum)</translation>
    </message>
    <message>
      <source>After (post-test)</source>
      <translation>Pasca (sesudah)</translation>
    </message>
    <message>
      <source>Take in the scores of {count}</source>
      <translation>Masukkan nilai {count} orang</translation>
    </message>
    <message>
      <source>{column}: out of how many?</source>
      <translation>{column}: dari berapa?</translation>
    </message>
    <message>
      <source>out of {most}</source>
      <translation>dari {most}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/score_side.py</name>
    <message>
      <source>of {count} people</source>
      <translation>dari {count} orang</translation>
    </message>
    <message>
      <source>Average before</source>
      <translation>Rata-rata pra</translation>
    </message>
    <message>
      <source>Average after</source>
      <translation>Rata-rata pasca</translation>
    </message>
    <message>
      <source>Rise</source>
      <translation>Kenaikan</translation>
    </message>
    <message>
      <source>Passed</source>
      <translation>Lulus</translation>
    </message>
    <message>
      <source>How the scores are spread</source>
      <translation>Sebaran nilai</translation>
    </message>
    <message>
      <source>Spread of the scores</source>
      <translation>Sebaran nilai</translation>
    </message>
    <message>
      <source>Averages per Polsek</source>
      <translation>Rata-rata per Polsek</translation>
    </message>
    <message>
      <source>No scores yet.</source>
      <translation>Belum ada nilai.</translation>
    </message>
    <message>
      <source>before</source>
      <translation>pra</translation>
    </message>
    <message>
      <source>after</source>
      <translation>pasca</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Sebaran</translation>
    </message>
    <message>
      <source>{count} took both tests</source>
      <translation>{count} ikut kedua uji</translation>
    </message>
    <message>
      <source>N-gain: the share of what was still missing that was learned.</source>
      <translation>N-gain: bagian dari kekurangan awal yang berhasil dipelajari.</translation>
    </message>
    <message>
      <source>No score asked</source>
      <translation>Tanpa syarat nilai</translation>
    </message>
    <message>
      <source>from {score} up</source>
      <translation>minimal {score}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/score_table.py</name>
    <message>
      <source>{test}, {name}</source>
      <translation>{test}, {name}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/scores_tab.py</name>
    <message>
      <source>Which tests</source>
      <translation>Uji yang mana</translation>
    </message>
    <message>
      <source>Filter by name, NRP, Polsek</source>
      <translation>Saring menurut nama, NRP, Polsek</translation>
    </message>
    <message>
      <source>Filter the scores</source>
      <translation>Saring nilai</translation>
    </message>
    <message>
      <source>Present only</source>
      <translation>Hanya yang hadir</translation>
    </message>
    <message>
      <source>Score missing</source>
      <translation>Nilai belum lengkap</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Tempel</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Dari berkas…</translation>
    </message>
    <message>
      <source>As Excel…</source>
      <translation>Ke Excel…</translation>
    </message>
    <message>
      <source>Paste scores copied in Excel (Ctrl+V)</source>
      <translation>Tempel nilai yang disalin dari Excel (Ctrl+V)</translation>
    </message>
    <message>
      <source>{count} of the copied lines would stand below the end of the list; nothing was pasted.</source>
      <translation>{count} baris yang disalin melewati akhir daftar; tidak ada yang ditempel.</translation>
    </message>
    <message>
      <source>Scores from a file</source>
      <translation>Nilai dari berkas</translation>
    </message>
    <message>
      <source>Tests of the event</source>
      <translation>Uji kegiatan</translation>
    </message>
    <message>
      <source>Nobody is invited yet. Invite officers first; then their scores go in here.</source>
      <translation>Belum ada yang diundang. Undang petugas dahulu; nilainya lalu diisi di sini.</translation>
    </message>
    <message>
      <source>The event's own score counts, else the average of the sessions' tests. Choose a test to type.</source>
      <translation>Yang dihitung nilai uji kegiatan; bila tidak ada, rata-rata uji tiap sesi. Pilih satu uji untuk mengetik.</translation>
    </message>
    <message>
      <source>Type a score from 0 to 100; Enter goes down, Tab to the next score, Delete clears, Esc leaves it as it was.</source>
      <translation>Ketik nilai 0–100; Enter turun, Tab ke nilai berikutnya, Delete mengosongkan, Esc membatalkan.</translation>
    </message>
    <message>
      <source>{count} scores pasted.</source>
      <translation>{count} nilai ditempel.</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>Membaca {file}</translation>
    </message>
    <message>
      <source>Scores of {count} officers taken in.</source>
      <translation>Nilai {count} petugas dimasukkan.</translation>
    </message>
    <message>
      <source>What counts in all</source>
      <translation>Nilai yang dihitung</translation>
    </message>
    <message>
      <source>{count} officers</source>
      <translation>{count} petugas</translation>
    </message>
    <message>
      <source>“{text}” is no score. Type a number from 0 to 100.</source>
      <translation>“{text}” bukan nilai. Ketik angka 0 sampai 100.</translation>
    </message>
    <message>
      <source>Score {which} of {name} cleared.</source>
      <translation>Nilai {which} {name} dikosongkan.</translation>
    </message>
    <message>
      <source>Score {which} of {name}: {score}.</source>
      <translation>Nilai {which} {name}: {score}.</translation>
    </message>
    <message>
      <source>Session {number}: {title}</source>
      <translation>Sesi {number}: {title}</translation>
    </message>
    <message>
      <source>“{text}” in what was copied is no score; nothing was pasted.</source>
      <translation>“{text}” di antara yang disalin bukan nilai; tidak ada yang ditempel.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/sheet_dialog.py</name>
    <message>
      <source>These settings are remembered for this event. NIK and telephone numbers never stand on a sheet.</source>
      <translation>Pengaturan ini diingat untuk kegiatan ini. NIK dan nomor telepon tidak pernah tercantum di daftar hadir.</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Pengelompokan</translation>
    </message>
    <message>
      <source>Number of tables</source>
      <translation>Jumlah meja</translation>
    </message>
    <message>
      <source>Sorted by</source>
      <translation>Urutan</translation>
    </message>
    <message>
      <source>Blank rows for guests on each list</source>
      <translation>Baris kosong untuk tamu di setiap daftar</translation>
    </message>
    <message>
      <source>Rows of a separate list for guests</source>
      <translation>Baris daftar khusus tamu</translation>
    </message>
    <message>
      <source>no list</source>
      <translation>tanpa daftar tamu</translation>
    </message>
    <message>
      <source>Beside the name</source>
      <translation>Di samping nama</translation>
    </message>
    <message>
      <source>Print {count} pages</source>
      <translation>Cetak {count} halaman</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/sheet_preview.py</name>
    <message>
      <source>… and {count} more of the kind.</source>
      <translation>… dan {count} lagi yang sejenis.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/sheets_tab.py</name>
    <message>
      <source>Print attendance sheets</source>
      <translation>Cetak daftar hadir</translation>
    </message>
    <message>
      <source>Lay out…</source>
      <translation>Atur…</translation>
    </message>
    <message>
      <source>Groups, order, columns and rows for guests, with a preview</source>
      <translation>Pengelompokan, urutan, kolom, dan baris tamu, dengan pratinjau</translation>
    </message>
    <message>
      <source>Name tags…</source>
      <translation>Tanda nama…</translation>
    </message>
    <message>
      <source>Print runs</source>
      <translation>Cetakan</translation>
    </message>
    <message>
      <source>Nothing was printed for this event yet.</source>
      <translation>Belum ada yang dicetak untuk kegiatan ini.</translation>
    </message>
    <message>
      <source>The sheets appear here: a list per Polsek, high ranks first, with room for guests and signatures.</source>
      <translation>Daftar hadir tampil di sini: satu daftar per Polsek, pangkat tertinggi di atas, dengan tempat untuk tamu dan tanda tangan.</translation>
    </message>
    <message>
      <source>Print runs, newest first</source>
      <translation>Cetakan, terbaru di atas</translation>
    </message>
    <message>
      <source>Drawing the attendance sheets</source>
      <translation>Membuat daftar hadir</translation>
    </message>
    <message>
      <source>Drawing the name tags</source>
      <translation>Membuat tanda nama</translation>
    </message>
    <message>
      <source>Name tags of {event}</source>
      <translation>Tanda nama {event}</translation>
    </message>
    <message>
      <source>Printed</source>
      <translation>Dicetak</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Halaman</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Orang</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Kode</translation>
    </message>
    <message>
      <source>{pages} pages for {people} people are ready.</source>
      <translation>{pages} halaman untuk {people} orang sudah siap.</translation>
    </message>
    <message>
      <source>Printed by {name}</source>
      <translation>Dicetak oleh {name}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/sign_dialog.py</name>
    <message>
      <source>Each certificate becomes a PDF of its own, signed with the branch's digital certificate, to be sent by e-mail.</source>
      <translation>Setiap sertifikat menjadi PDF tersendiri, ditandatangani dengan sertifikat digital kantor cabang, untuk dikirim lewat surel.</translation>
    </message>
    <message>
      <source>Signed PDF files</source>
      <translation>Berkas PDF bertanda tangan</translation>
    </message>
    <message>
      <source>Digital certificate (.p12)</source>
      <translation>Sertifikat digital (.p12)</translation>
    </message>
    <message>
      <source>Password of the digital certificate</source>
      <translation>Kata sandi sertifikat digital</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Folder</translation>
    </message>
    <message>
      <source>Password (asked every time, never stored)</source>
      <translation>Kata sandi (selalu ditanyakan, tidak disimpan)</translation>
    </message>
    <message>
      <source>Sign {count} certificates</source>
      <translation>Tanda tangani {count} sertifikat</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/tag_dialog.py</name>
    <message>
      <source>Name tags</source>
      <translation>Tanda nama</translation>
    </message>
    <message>
      <source>Label sheet</source>
      <translation>Lembar label</translation>
    </message>
    <message>
      <source>Own measures…</source>
      <translation>Ukuran sendiri…</translation>
    </message>
    <message>
      <source>Begin at label</source>
      <translation>Mulai dari label ke-</translation>
    </message>
    <message>
      <source>Offset to the right</source>
      <translation>Geser ke kanan</translation>
    </message>
    <message>
      <source>Offset down</source>
      <translation>Geser ke bawah</translation>
    </message>
    <message>
      <source>The printer shifts…</source>
      <translation>Cetakan bergeser…</translation>
    </message>
    <message>
      <source>Empty tags for guests</source>
      <translation>Tanda nama kosong untuk tamu</translation>
    </message>
    <message>
      <source>Filter by name, Polsek, village</source>
      <translation>Saring nama, Polsek, desa</translation>
    </message>
    <message>
      <source>Filter people</source>
      <translation>Saring orang</translation>
    </message>
    <message>
      <source>Not printed yet</source>
      <translation>Belum dicetak</translation>
    </message>
    <message>
      <source>Nobody</source>
      <translation>Kosongkan</translation>
    </message>
    <message>
      <source>Nobody is expected at this event yet. Invite officers first.</source>
      <translation>Belum ada yang diharapkan hadir pada kegiatan ini. Undang petugas lebih dahulu.</translation>
    </message>
    <message>
      <source>Tick whom to print a name tag for, or choose empty tags for guests.</source>
      <translation>Centang siapa yang dibuatkan tanda nama, atau isi jumlah tanda nama kosong untuk tamu.</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Tanda nama</translation>
    </message>
    <message>
      <source>Print {count} name tags</source>
      <translation>Cetak {count} tanda nama</translation>
    </message>
    <message>
      <source>{pages} sheets of labels</source>
      <translation>{pages} lembar label</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/tag_sheet_picture.py</name>
    <message>
      <source>Labels of the first sheet</source>
      <translation>Label pada lembar pertama</translation>
    </message>
    <message>
      <source>Click the first label that is still free.</source>
      <translation>Klik label pertama yang masih kosong.</translation>
    </message>
    <message>
      <source>{used} used, {printed} printed now, {total} on a sheet</source>
      <translation>{used} sudah terpakai, {printed} dicetak sekarang, {total} per lembar</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/tag_size_dialog.py</name>
    <message>
      <source>Measure an empty sheet with a ruler, in millimetres; then print the test page and hold it against the light.</source>
      <translation>Ukur lembar kosong dengan penggaris, dalam milimeter; lalu cetak lembar uji dan terawang ke cahaya.</translation>
    </message>
    <message>
      <source>{text} is no measure; write millimetres like 99,1.</source>
      <translation>{text} bukan ukuran; tulis milimeter, misalnya 99,1.</translation>
    </message>
    <message>
      <source>Measures of the label sheet</source>
      <translation>Ukuran lembar label</translation>
    </message>
    <message>
      <source>Save the measures</source>
      <translation>Simpan ukuran</translation>
    </message>
    <message>
      <source>Paper, width</source>
      <translation>Lebar kertas</translation>
    </message>
    <message>
      <source>Paper, height</source>
      <translation>Tinggi kertas</translation>
    </message>
    <message>
      <source>Labels across</source>
      <translation>Label ke samping</translation>
    </message>
    <message>
      <source>Labels down</source>
      <translation>Label ke bawah</translation>
    </message>
    <message>
      <source>Label, width</source>
      <translation>Lebar label</translation>
    </message>
    <message>
      <source>Label, height</source>
      <translation>Tinggi label</translation>
    </message>
    <message>
      <source>From the left edge</source>
      <translation>Jarak dari tepi kiri</translation>
    </message>
    <message>
      <source>From the top edge</source>
      <translation>Jarak dari tepi atas</translation>
    </message>
    <message>
      <source>From label to label, across</source>
      <translation>Jarak antarlabel ke samping</translation>
    </message>
    <message>
      <source>From label to label, down</source>
      <translation>Jarak antarlabel ke bawah</translation>
    </message>
    <message>
      <source>Plain paper that is cut: print cut marks</source>
      <translation>Kertas polos yang dipotong: cetak tanda potong</translation>
    </message>
    <message>
      <source>{name} (own)</source>
      <translation>{name} (ukuran sendiri)</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/tag_test_dialog.py</name>
    <message>
      <source>Does the printer shift?</source>
      <translation>Apakah cetakan bergeser?</translation>
    </message>
    <message>
      <source>Use the measured offset</source>
      <translation>Pakai hasil ukur</translation>
    </message>
    <message>
      <source>1. Print the test page on plain paper at true size (100 %).</source>
      <translation>1. Cetak lembar uji pada kertas polos dengan ukuran sebenarnya (100 %).</translation>
    </message>
    <message>
      <source>Print the test page…</source>
      <translation>Cetak lembar uji…</translation>
    </message>
    <message>
      <source>2. Measure from the paper's edges to the middle of cross A; it should be as below.</source>
      <translation>2. Ukur dari tepi kertas ke tengah silang A; seharusnya seperti di bawah ini. Isikan hasil ukurnya.</translation>
    </message>
    <message>
      <source>Cross A from the left edge</source>
      <translation>Silang A dari tepi kiri</translation>
    </message>
    <message>
      <source>Cross A from the top edge</source>
      <translation>Silang A dari tepi atas</translation>
    </message>
    <message>
      <source>Test page</source>
      <translation>Lembar uji</translation>
    </message>
    <message>
      <source>Offset: {right} mm to the right, {down} mm down.</source>
      <translation>Geseran: {right} mm ke kanan, {down} mm ke bawah.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/take_dialog.py</name>
    <message>
      <source>A laptop without network gets the event as one file, checks people in, and its marks are merged here afterwards: any number of times, in any order, nothing is lost or doubled. The file holds names, ranks and NRPs; no NIK, no phone number.</source>
      <translation>Laptop tanpa jaringan membawa kegiatan ini sebagai satu berkas, mencatat yang hadir, lalu tandanya digabungkan di sini: boleh berkali-kali, urutan bebas, tidak ada yang hilang atau tercatat ganda. Berkas memuat nama, pangkat, dan NRP; tanpa NIK, tanpa nomor telepon.</translation>
    </message>
    <message>
      <source>{name} is ready. Its password is {password}: note it, the laptop and the merging will ask for it.</source>
      <translation>{name} sudah siap. Kata sandinya {password}: catatlah, karena akan diminta di laptop dan saat menggabungkan.</translation>
    </message>
    <message>
      <source>Without the password nobody can read the file. Tell it whoever uses the laptop; do not leave it with the file.</source>
      <translation>Tanpa kata sandi, berkas tidak dapat dibaca siapa pun. Beri tahu pemakai laptop; jangan simpan bersama berkasnya.</translation>
    </message>
    <message>
      <source>Take the event along</source>
      <translation>Bawa kegiatan</translation>
    </message>
    <message>
      <source>Make a file for a laptop…</source>
      <translation>Buat berkas untuk laptop…</translation>
    </message>
    <message>
      <source>Merge what laptops bring…</source>
      <translation>Gabungkan hasil laptop…</translation>
    </message>
    <message>
      <source>Laptops</source>
      <translation>Laptop</translation>
    </message>
    <message>
      <source>No laptop has taken this event along yet.</source>
      <translation>Belum ada laptop yang membawa kegiatan ini.</translation>
    </message>
    <message>
      <source>Not back yet</source>
      <translation>Belum kembali</translation>
    </message>
    <message>
      <source>What laptops brought back</source>
      <translation>Hasil dari laptop</translation>
    </message>
    <message>
      <source>A file for a laptop</source>
      <translation>Berkas untuk laptop</translation>
    </message>
    <message>
      <source>Save the file…</source>
      <translation>Simpan berkas…</translation>
    </message>
    <message>
      <source>Table of the laptop</source>
      <translation>Meja laptop</translation>
    </message>
    <message>
      <source>Password of the file</source>
      <translation>Kata sandi berkas</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Salin</translation>
    </message>
    <message>
      <source>Save the file for the laptop</source>
      <translation>Simpan berkas untuk laptop</translation>
    </message>
    <message>
      <source>The laptop stands at</source>
      <translation>Laptop berada di</translation>
    </message>
    <message>
      <source>Password (at least 8 characters)</source>
      <translation>Kata sandi (paling sedikit 8 karakter)</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Meja</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Dibuat</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Kembali</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Tanda</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/take_merge.py</name>
    <message>
      <source>Merge what laptops bring</source>
      <translation>Gabungkan hasil laptop</translation>
    </message>
    <message>
      <source>Password of the files</source>
      <translation>Kata sandi berkas</translation>
    </message>
    <message>
      <source>The password that was given to the laptop</source>
      <translation>Kata sandi yang diberikan untuk laptop</translation>
    </message>
    <message>
      <source>Files of laptops</source>
      <translation>Berkas laptop</translation>
    </message>
    <message>
      <source>{count} files could not be opened; the reason stands beside them. Another password can be tried.</source>
      <translation>{count} berkas tidak dapat dibuka; alasannya ada di sampingnya. Kata sandi lain dapat dicoba.</translation>
    </message>
    <message>
      <source>Put the times of {station} right: its first mark is then of {moved}</source>
      <translation>Perbaiki waktu {station}: tanda pertamanya menjadi {moved}</translation>
    </message>
    <message>
      <source>{marks} marks and {guests} guests came from {files} files.</source>
      <translation>{marks} tanda dan {guests} tamu masuk dari {files} berkas.</translation>
    </message>
    <message>
      <source>Nothing new: all of it was merged before.</source>
      <translation>Tidak ada yang baru: semuanya sudah digabungkan sebelumnya.</translation>
    </message>
    <message>
      <source>{count} people are in at two tables, which is harmless: they count once.</source>
      <translation>{count} orang tercatat masuk di dua meja; tidak apa-apa, dihitung satu kali.</translation>
    </message>
    <message>
      <source>Nothing new.</source>
      <translation>Tidak ada yang baru.</translation>
    </message>
    <message>
      <source>Opening the files</source>
      <translation>Membuka berkas</translation>
    </message>
    <message>
      <source>Note as returned</source>
      <translation>Catat sudah kembali</translation>
    </message>
    <message>
      <source>Merging</source>
      <translation>Menggabungkan</translation>
    </message>
    <message>
      <source>New marks</source>
      <translation>Tanda baru</translation>
    </message>
    <message>
      <source>Known already</source>
      <translation>Sudah ada</translation>
    </message>
    <message>
      <source>{count} files wait for their password.</source>
      <translation>{count} berkas menunggu kata sandi.</translation>
    </message>
    <message>
      <source>Merge {count} marks</source>
      <translation>Gabungkan {count} tanda</translation>
    </message>
    <message>
      <source>{count} things disagree; settle them under Reconcile attendance.</source>
      <translation>{count} hal tidak cocok; putuskan lewat Cocokkan kehadiran.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/take_open.py</name>
    <message>
      <source>Open an event that was taken along</source>
      <translation>Buka kegiatan bawaan</translation>
    </message>
    <message>
      <source>Open the event</source>
      <translation>Buka kegiatan</translation>
    </message>
    <message>
      <source>The branch gave you a file that ends in .rangkul, and its password.</source>
      <translation>Kantor cabang memberi Anda berkas berakhiran .rangkul dan kata sandinya.</translation>
    </message>
    <message>
      <source>No file chosen</source>
      <translation>Belum ada berkas</translation>
    </message>
    <message>
      <source>Choose the file…</source>
      <translation>Pilih berkas…</translation>
    </message>
    <message>
      <source>Opening the event</source>
      <translation>Membuka kegiatan</translation>
    </message>
    <message>
      <source>Continue with {name}</source>
      <translation>Lanjutkan {name}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/take_window.py</name>
    <message>
      <source>{station} · taken along from {office} on {day}, {time}</source>
      <translation>{station} · dibawa dari {office} pada {day}, {time}</translation>
    </message>
    <message>
      <source>The clock of this laptop says {here}, but the file was made on {made}. Set it right before anybody comes.</source>
      <translation>Jam laptop ini menunjukkan {here}, padahal berkas dibuat {made}. Betulkan dulu sebelum ada yang datang.</translation>
    </message>
    <message>
      <source>{count} marks are in {name}. Bring the file to the branch; you can go on here and save again.</source>
      <translation>{count} tanda ada di {name}. Bawa berkas itu ke kantor cabang; di sini boleh dilanjutkan dan disimpan lagi.</translation>
    </message>
    <message>
      <source>{count} marks are not in a saved result yet. They stay on this laptop; opening the event again shows them.</source>
      <translation>{count} tanda belum masuk hasil yang disimpan. Tanda tetap ada di laptop ini dan tampak lagi bila kegiatan dibuka kembali.</translation>
    </message>
    <message>
      <source>Save the result…</source>
      <translation>Simpan hasil…</translation>
    </message>
    <message>
      <source>Leave this event</source>
      <translation>Tinggalkan kegiatan ini</translation>
    </message>
    <message>
      <source>Marks made on this laptop</source>
      <translation>Tanda dibuat di laptop ini</translation>
    </message>
    <message>
      <source>Not yet in a saved result</source>
      <translation>Belum masuk hasil tersimpan</translation>
    </message>
    <message>
      <source>the branch</source>
      <translation>kantor cabang</translation>
    </message>
    <message>
      <source>1.  Open the door and check people in, by scanner or by name. Every mark is kept at once, also when the power fails.</source>
      <translation>1.  Buka pintu dan catat yang datang, dengan pemindai atau nama. Setiap tanda langsung tersimpan, juga bila listrik padam.</translation>
    </message>
    <message>
      <source>2.  Save the result, as often as you like, onto a stick. It holds every mark ever made here.</source>
      <translation>2.  Simpan hasil ke flashdisk, boleh berkali-kali. Isinya semua tanda yang pernah dibuat di sini.</translation>
    </message>
    <message>
      <source>3.  At the branch: the event, Door, More, Take the event along, Merge. The same password opens it.</source>
      <translation>3.  Di kantor cabang: Kegiatan, Pintu, Lainnya, Bawa kegiatan, Gabungkan. Kata sandinya sama.</translation>
    </message>
    <message>
      <source>Save the result for the branch</source>
      <translation>Simpan hasil untuk kantor cabang</translation>
    </message>
    <message>
      <source>Leave without saving?</source>
      <translation>Tinggalkan tanpa menyimpan hasil?</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Tinggalkan</translation>
    </message>
    <message>
      <source>{event} – on this laptop</source>
      <translation>{event} – di laptop ini</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/verify_dialog.py</name>
    <message>
      <source>Check a certificate</source>
      <translation>Periksa sertifikat</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Periksa</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/events/verify_view.py</name>
    <message>
      <source>Scan the square code, type the number, or drop the PDF, a scan or a photo of the certificate here.</source>
      <translation>Pindai kode persegi, ketik nomornya, atau jatuhkan PDF, hasil pindai, atau foto sertifikat di sini.</translation>
    </message>
    <message>
      <source>Choose the certificate's file</source>
      <translation>Pilih berkas sertifikat</translation>
    </message>
    <message>
      <source>This is neither a number we have given nor the seal of a certificate. Scan the square code on the certificate itself.</source>
      <translation>Ini bukan nomor yang pernah kami berikan dan bukan segel sertifikat. Pindai kode persegi pada sertifikatnya.</translation>
    </message>
    <message>
      <source>Code or number</source>
      <translation>Kode atau nomor</translation>
    </message>
    <message>
      <source>001/SERT/… or the scanned code</source>
      <translation>001/SERT/… atau kode hasil pindai</translation>
    </message>
    <message>
      <source>Checked certificates</source>
      <translation>Sertifikat yang diperiksa</translation>
    </message>
    <message>
      <source>In our records</source>
      <translation>Tercatat</translation>
    </message>
    <message>
      <source>Page was changed</source>
      <translation>Halaman diubah</translation>
    </message>
    <message>
      <source>Genuine</source>
      <translation>Asli</translation>
    </message>
    <message>
      <source>Revoked</source>
      <translation>Dicabut</translation>
    </message>
    <message>
      <source>Replaced</source>
      <translation>Diganti</translation>
    </message>
    <message>
      <source>Not in our records</source>
      <translation>Tidak tercatat</translation>
    </message>
    <message>
      <source>Not genuine</source>
      <translation>Tidak asli</translation>
    </message>
    <message>
      <source>The seal is ours, but the page shows another name or number: the PDF was changed. Below stands what is true.</source>
      <translation>Segelnya milik kami, tetapi halaman memuat nama atau nomor lain: PDF-nya diubah. Yang benar tercantum di bawah.</translation>
    </message>
    <message>
      <source>Our records hold this number. Compare every word below with the paper; only the square code proves the paper.</source>
      <translation>Nomor ini ada di catatan kami. Cocokkan setiap kata di bawah dengan kertasnya; hanya kode persegi yang membuktikan keaslian kertas.</translation>
    </message>
    <message>
      <source>Genuine: the seal is ours and our records agree. Compare the words below with the paper.</source>
      <translation>Asli: segelnya milik kami dan catatan kami cocok. Bandingkan kata-kata di bawah dengan kertasnya.</translation>
    </message>
    <message>
      <source>Replaced: certificate {serial} took its place, and this one no longer holds. Reason: {reason}</source>
      <translation>Diganti: sertifikat {serial} menggantikannya, dan yang ini tidak berlaku lagi. Alasan: {reason}</translation>
    </message>
    <message>
      <source>The seal is ours, but our records do not know this certificate. Ask whoever keeps the branch's other databases.</source>
      <translation>Segelnya milik kami, tetapi sertifikat ini tidak ada di catatan kami. Tanyakan kepada pengelola basis data cabang yang lain.</translation>
    </message>
    <message>
      <source>Not genuine: the code was changed, or another office issued it.</source>
      <translation>Tidak asli: kodenya diubah, atau diterbitkan kantor lain.</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Pilih berkas…</translation>
    </message>
    <message>
      <source>PDF or picture</source>
      <translation>PDF atau gambar</translation>
    </message>
    <message>
      <source>Checking {name}</source>
      <translation>Memeriksa {name}</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Putusan</translation>
    </message>
    <message>
      <source>Revoked: it was genuine once, but no longer holds. Reason: {reason}</source>
      <translation>Dicabut: dahulu asli, tetapi tidak berlaku lagi. Alasan: {reason}</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>Kantor</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/answer_dialog.py</name>
    <message>
      <source>Birth place and date</source>
      <translation>Tempat dan tanggal lahir</translation>
    </message>
    <message>
      <source>Answer Y/T</source>
      <translation>Jawaban Y/T</translation>
    </message>
    <message>
      <source>Remark of the core system</source>
      <translation>Keterangan</translation>
    </message>
    <message>
      <source>Member number (KPJ)</source>
      <translation>Nomor KPJ</translation>
    </message>
    <message>
      <source>To be decided</source>
      <translation>Perlu diputuskan</translation>
    </message>
    <message>
      <source>Nothing new</source>
      <translation>Tidak ada yang baru</translation>
    </message>
    <message>
      <source>Unknown person</source>
      <translation>Tidak dikenal</translation>
    </message>
    <message>
      <source>Read the answer to the check (Y/T)</source>
      <translation>Baca jawaban cek Y/T</translation>
    </message>
    <message>
      <source>Read member numbers (KPJ)</source>
      <translation>Baca nomor KPJ</translation>
    </message>
    <message>
      <source>Review the rows</source>
      <translation>Tinjau baris</translation>
    </message>
    <message>
      <source>The list that the core system gave back: NIK, name, Y or T, a remark. Any layout will do; nothing is changed yet.</source>
      <translation>Daftar jawaban dari sistem pusat: NIK, nama, Y atau T, keterangan. Susunan kolom bebas; belum ada yang diubah.</translation>
    </message>
    <message>
      <source>The list with NIK, name and member number. The numbers stay in the office; nothing is changed yet.</source>
      <translation>Daftar berisi NIK, nama, dan nomor KPJ. Nomornya tetap di kantor; belum ada yang diubah.</translation>
    </message>
    <message>
      <source>Drop the file here, or choose it.</source>
      <translation>Seret berkas ke sini, atau pilih berkasnya.</translation>
    </message>
    <message>
      <source>Another file…</source>
      <translation>Berkas lain…</translation>
    </message>
    <message>
      <source>Lists ({kinds})</source>
      <translation>Daftar ({kinds})</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>Membaca {name}</translation>
    </message>
    <message>
      <source>Everything in this list is known already; there is nothing to change.</source>
      <translation>Semua isi daftar ini sudah tercatat; tidak ada yang perlu diubah.</translation>
    </message>
    <message>
      <source>One list at a time; the first one is read.</source>
      <translation>Satu daftar sekali baca; yang pertama dibaca.</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>Menjadi</translation>
    </message>
    <message>
      <source>Reading {name} …</source>
      <translation>Membaca {name} …</translation>
    </message>
    <message>
      <source>Review {count} rows</source>
      <translation>Tinjau {count} baris</translation>
    </message>
    <message>
      <source>{field}: column {letter}</source>
      <translation>{field}: kolom {letter}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/apply_all.py</name>
    <message>
      <source>Nothing was applied.</source>
      <translation>Tidak ada yang diterapkan.</translation>
    </message>
    <message>
      <source>Applying {number}</source>
      <translation>Menerapkan {number}</translation>
    </message>
    <message>
      <source>{number} is applied: {outcomes}.</source>
      <translation>{number} diterapkan: {outcomes}.</translation>
    </message>
    <message>
      <source>{number}: the file says nothing new.</source>
      <translation>{number}: tidak ada perubahan; isi berkas sama dengan data yang ada.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/correct_dialog.py</name>
    <message>
      <source>Put right</source>
      <translation>Perbaiki</translation>
    </message>
    <message>
      <source>Row {row}: {name}</source>
      <translation>Baris {row}: {name}</translation>
    </message>
    <message>
      <source>As it came: {cells}</source>
      <translation>Aslinya: {cells}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/decisions.py</name>
    <message>
      <source>For all of this kind</source>
      <translation>Untuk semua jenis ini</translation>
    </message>
    <message>
      <source>The next decision counts for all rows of this list, not only the chosen ones</source>
      <translation>Keputusan berikutnya berlaku untuk semua baris dalam daftar ini, bukan hanya yang dipilih</translation>
    </message>
    <message>
      <source>Takes the last decision back (Ctrl+Z)</source>
      <translation>Membatalkan keputusan terakhir (Ctrl+Z)</translation>
    </message>
    <message>
      <source>Ctrl+F search</source>
      <translation>Ctrl+F cari</translation>
    </message>
    <message>
      <source>Alt+↑↓ other kind</source>
      <translation>Alt+↑↓ jenis lain</translation>
    </message>
    <message>
      <source>I details</source>
      <translation>I rincian</translation>
    </message>
    <message>
      <source>Ctrl+A choose all</source>
      <translation>Ctrl+A pilih semua</translation>
    </message>
    <message>
      <source>Use the proposal (U)</source>
      <translation>Pakai usulan (U)</translation>
    </message>
    <message>
      <source>Puts the proposed value into the chosen rows</source>
      <translation>Mengisi nilai yang diusulkan pada baris yang dipilih</translation>
    </message>
    <message>
      <source>Take (T)</source>
      <translation>Ambil (A)</translation>
    </message>
    <message>
      <source>What the file says will be written onto the roster</source>
      <translation>Isi berkas akan ditulis ke daftar pekerja</translation>
    </message>
    <message>
      <source>Keep ours</source>
      <translation>Tetap data kita</translation>
    </message>
    <message>
      <source>What the roster says stays; the file's values are not written</source>
      <translation>Data di kantor tetap; isi berkas tidak ditulis</translation>
    </message>
    <message>
      <source>Somebody else: add</source>
      <translation>Orang lain: tambahkan</translation>
    </message>
    <message>
      <source>Adds the row as a worker of its own</source>
      <translation>Menambahkan baris ini sebagai pekerja tersendiri</translation>
    </message>
    <message>
      <source>Put right…</source>
      <translation>Perbaiki…</translation>
    </message>
    <message>
      <source>Enter opens the whole row, F2 the cell</source>
      <translation>Enter membuka seluruh baris, F2 selnya</translation>
    </message>
    <message>
      <source>The worker gets the status “moved away”</source>
      <translation>Status pekerja menjadi “Pindah”</translation>
    </message>
    <message>
      <source>The worker gets the status “deceased”</source>
      <translation>Status pekerja menjadi “Meninggal”</translation>
    </message>
    <message>
      <source>Stays on the roster</source>
      <translation>Tetap di daftar</translation>
    </message>
    <message>
      <source>Left out by mistake; nothing changes</source>
      <translation>Terhapus tak sengaja; tidak ada yang berubah</translation>
    </message>
    <message>
      <source>Park (P)</source>
      <translation>Tunda (T)</translation>
    </message>
    <message>
      <source>Decided later; nothing is written</source>
      <translation>Diputuskan nanti; tidak ada yang ditulis</translation>
    </message>
    <message>
      <source>Skip (L)</source>
      <translation>Lewati (L)</translation>
    </message>
    <message>
      <source>What the file says is not wanted</source>
      <translation>Isi berkas tidak dipakai</translation>
    </message>
    <message>
      <source>F2 edit the cell</source>
      <translation>F2 ubah sel</translation>
    </message>
    <message>
      <source>Enter whole row</source>
      <translation>Enter seluruh baris</translation>
    </message>
    <message>
      <source>1 ours</source>
      <translation>1 data kita</translation>
    </message>
    <message>
      <source>2 the village's</source>
      <translation>2 dari desa</translation>
    </message>
    <message>
      <source>For all ({count})</source>
      <translation>Untuk semua ({count})</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/desk_view.py</name>
    <message>
      <source>To be sent</source>
      <translation>Akan dikirim</translation>
    </message>
    <message>
      <source>Search village</source>
      <translation>Cari desa</translation>
    </message>
    <message>
      <source>Search village to send to</source>
      <translation>Cari desa tujuan kiriman</translation>
    </message>
    <message>
      <source>Villages to send to</source>
      <translation>Desa tujuan kiriman</translation>
    </message>
    <message>
      <source>Every village has its workbook.</source>
      <translation>Semua desa sudah memegang buku kerja.</translation>
    </message>
    <message>
      <source>Send workbooks…</source>
      <translation>Kirim buku kerja…</translation>
    </message>
    <message>
      <source>{ticked} of {count} villages ticked</source>
      <translation>{ticked} dari {count} desa dicentang</translation>
    </message>
    <message>
      <source>{count} villages without a workbook out</source>
      <translation>{count} desa belum memegang buku kerja</translation>
    </message>
    <message>
      <source>Ledger…</source>
      <translation>Buku kiriman…</translation>
    </message>
    <message>
      <source>With the villages</source>
      <translation>Di desa</translation>
    </message>
    <message>
      <source>Workbooks with the villages</source>
      <translation>Buku kerja yang ada di desa</translation>
    </message>
    <message>
      <source>No workbook is out.</source>
      <translation>Tidak ada buku kerja di desa.</translation>
    </message>
    <message>
      <source>Search village with a workbook</source>
      <translation>Cari desa yang memegang buku kerja</translation>
    </message>
    <message>
      <source>Remind…</source>
      <translation>Ingatkan…</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>Kembali</translation>
    </message>
    <message>
      <source>Mark as returned</source>
      <translation>Tandai kembali</translation>
    </message>
    <message>
      <source>Mark as returned: the village answered in another way, for example on paper</source>
      <translation>Tandai kembali: desa menjawab dengan cara lain, misalnya di kertas</translation>
    </message>
    <message>
      <source>It never reached the village, or another one replaces it</source>
      <translation>Tidak pernah sampai ke desa, atau diganti dengan yang lain</translation>
    </message>
    <message>
      <source>today</source>
      <translation>hari ini</translation>
    </message>
    <message>
      <source>Files that came back</source>
      <translation>Berkas yang kembali</translation>
    </message>
    <message>
      <source>Drop the villages' files anywhere on this page.</source>
      <translation>Letakkan berkas dari desa di mana saja pada halaman ini.</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>Pilih berkas…</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Tinjau</translation>
    </message>
    <message>
      <source>No village that waits for a workbook fits; it may be with the village already.</source>
      <translation>Tidak ada desa seperti itu yang menunggu buku kerja; mungkin buku kerjanya sudah di desa.</translation>
    </message>
    <message>
      <source>All districts</source>
      <translation>Semua kecamatan</translation>
    </message>
    <message>
      <source>Workers</source>
      <translation>Pekerja</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Sejak</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Batas waktu</translation>
    </message>
    <message>
      <source>{count} out, {late} overdue</source>
      <translation>{count} di desa, {late} lewat batas</translation>
    </message>
    <message>
      <source>{days} days</source>
      <translation>{days} hari</translation>
    </message>
    <message>
      <source>Remind {count} overdue…</source>
      <translation>Ingatkan {count} yang lewat…</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Baris</translation>
    </message>
    <message>
      <source>{count} files, {waiting} to be reviewed</source>
      <translation>{count} berkas, {waiting} perlu ditinjau</translation>
    </message>
    <message>
      <source>Send {count} workbooks…</source>
      <translation>Kirim {count} buku kerja…</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/dispatch_history.py</name>
    <message>
      <source>History of the village</source>
      <translation>Riwayat desa</translation>
    </message>
    <message>
      <source>Nothing was sent to this village yet.</source>
      <translation>Belum ada yang dikirim ke desa ini.</translation>
    </message>
    <message>
      <source>History of {village}</source>
      <translation>Riwayat {village}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/dispatch_ledger.py</name>
    <message>
      <source>Dispatch ledger</source>
      <translation>Buku kiriman</translation>
    </message>
    <message>
      <source>Village, district, number</source>
      <translation>Desa, kecamatan, nomor</translation>
    </message>
    <message>
      <source>Search the ledger</source>
      <translation>Cari di buku kiriman</translation>
    </message>
    <message>
      <source>No dispatch fits.</source>
      <translation>Tidak ada kiriman yang cocok.</translation>
    </message>
    <message>
      <source>with a password</source>
      <translation>dengan kata sandi</translation>
    </message>
    <message>
      <source>Not withdrawn</source>
      <translation>Batalkan penarikan</translation>
    </message>
    <message>
      <source>Excel…</source>
      <translation>Excel…</translation>
    </message>
    <message>
      <source>All states</source>
      <translation>Semua keadaan</translation>
    </message>
    <message>
      <source>Still with a village</source>
      <translation>Masih di desa</translation>
    </message>
    <message>
      <source>Sent from</source>
      <translation>Dikirim sejak</translation>
    </message>
    <message>
      <source>Sent until</source>
      <translation>Dikirim sampai</translation>
    </message>
    <message>
      <source>Save the ledger as</source>
      <translation>Simpan buku kiriman sebagai</translation>
    </message>
    <message>
      <source>Sent on</source>
      <translation>Dikirim</translation>
    </message>
    <message>
      <source>To be back by</source>
      <translation>Tenggat kembali</translation>
    </message>
    <message>
      <source>Time left</source>
      <translation>Sisa waktu</translation>
    </message>
    <message>
      <source>Reminded</source>
      <translation>Diingatkan</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>{count} dispatches, {late} overdue</source>
      <translation>{count} kiriman, {late} lewat tenggat</translation>
    </message>
    <message>
      <source>{count} dispatches are saved in {file}.</source>
      <translation>{count} kiriman tersimpan di {file}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/dispatch_messages.py</name>
    <message>
      <source>The phone of the village's contact is not known; add it under Villages.</source>
      <translation>Nomor HP kontak desa belum ada; tambahkan di halaman Desa.</translation>
    </message>
    <message>
      <source>Message to the village</source>
      <translation>Pesan untuk desa</translation>
    </message>
    <message>
      <source>Copy the message</source>
      <translation>Salin pesan</translation>
    </message>
    <message>
      <source>Open WhatsApp</source>
      <translation>Buka WhatsApp</translation>
    </message>
    <message>
      <source>Copy all</source>
      <translation>Salin semua</translation>
    </message>
    <message>
      <source>Edit the text…</source>
      <translation>Ubah teks…</translation>
    </message>
    <message>
      <source>{count} messages are copied.</source>
      <translation>{count} pesan disalin.</translation>
    </message>
    <message>
      <source>The message to {village} is copied.</source>
      <translation>Pesan untuk {village} disalin.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/dispatch_reminder.py</name>
    <message>
      <source>Remind villages</source>
      <translation>Ingatkan desa</translation>
    </message>
    <message>
      <source>Villages to be reminded</source>
      <translation>Desa yang diingatkan</translation>
    </message>
    <message>
      <source>Copy a text into WhatsApp, then note that the village was reminded.</source>
      <translation>Salin pesannya ke WhatsApp, lalu catat bahwa desa sudah diingatkan.</translation>
    </message>
    <message>
      <source>Note as reminded</source>
      <translation>Catat sudah diingatkan</translation>
    </message>
    <message>
      <source>Note {count} as reminded</source>
      <translation>Catat {count} sudah diingatkan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/dispatch_text_dialog.py</name>
    <message>
      <source>Text of the message</source>
      <translation>Teks pesan</translation>
    </message>
    <message>
      <source>Save the text</source>
      <translation>Simpan teks</translation>
    </message>
    <message>
      <source>As the village gets it</source>
      <translation>Seperti yang diterima desa</translation>
    </message>
    <message>
      <source>The text of the message is saved.</source>
      <translation>Teks pesan tersimpan.</translation>
    </message>
    <message>
      <source>A click inserts the field. {optional}: its line goes when the field is empty.</source>
      <translation>Klik untuk menyisipkan isian. {optional}: barisnya hilang bila isiannya kosong.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/dispatch_words.py</name>
    <message>
      <source>reminded {days} days ago</source>
      <translation>diingatkan {days} hari lalu</translation>
    </message>
    <message>
      <source>sent {day} by {who}</source>
      <translation>dikirim {day} oleh {who}</translation>
    </message>
    <message>
      <source>{count} rows</source>
      <translation>{count} baris</translation>
    </message>
    <message>
      <source>{days} days late</source>
      <translation>lewat {days} hari</translation>
    </message>
    <message>
      <source>in {days} days</source>
      <translation>{days} hari lagi</translation>
    </message>
    <message>
      <source>reminded today</source>
      <translation>diingatkan hari ini</translation>
    </message>
    <message>
      <source>reminded yesterday</source>
      <translation>diingatkan kemarin</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/export_actions.py</name>
    <message>
      <source>Export for the core system…</source>
      <translation>Ekspor untuk sistem pusat…</translation>
    </message>
    <message>
      <source>Read the answer to the check (Y/T)…</source>
      <translation>Baca jawaban cek Y/T…</translation>
    </message>
    <message>
      <source>Read member numbers (KPJ)…</source>
      <translation>Baca nomor KPJ…</translation>
    </message>
    <message>
      <source>Column maps…</source>
      <translation>Peta kolom…</translation>
    </message>
    <message>
      <source>Writing {file}</source>
      <translation>Menulis {file}</translation>
    </message>
    <message>
      <source>{count} workers stand in {file}.</source>
      <translation>{count} pekerja tertulis di {file}.</translation>
    </message>
    <message>
      <source>{count} are marked as submitted ({batch}).</source>
      <translation>{count} ditandai sebagai diajukan ({batch}).</translation>
    </message>
    <message>
      <source>{count} workers who are left out stand in {file}.</source>
      <translation>{count} pekerja yang tidak ikut tertulis di {file}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/export_dialog.py</name>
    <message>
      <source>Mark {count} workers as submitted; that can be undone</source>
      <translation>Tandai {count} pekerja sebagai diajukan (dapat diurungkan)</translation>
    </message>
    <message>
      <source>The first {shown} of {count} rows; NIKs are masked here only.</source>
      <translation>{shown} baris pertama dari {count}; NIK disamarkan hanya di sini.</translation>
    </message>
    <message>
      <source>Export workers</source>
      <translation>Ekspor pekerja</translation>
    </message>
    <message>
      <source>Column map</source>
      <translation>Peta kolom</translation>
    </message>
    <message>
      <source>On the roster since</source>
      <translation>Terdata sejak</translation>
    </message>
    <message>
      <source>Who goes along</source>
      <translation>Siapa yang ikut</translation>
    </message>
    <message>
      <source>Who is left out</source>
      <translation>Yang tidak ikut</translation>
    </message>
    <message>
      <source>Nobody is left out.</source>
      <translation>Semua ikut.</translation>
    </message>
    <message>
      <source>Save who is left out…</source>
      <translation>Simpan daftar yang tidak ikut…</translation>
    </message>
    <message>
      <source>First rows of the list</source>
      <translation>Baris pertama daftar</translation>
    </message>
    <message>
      <source>Nobody fits this filter.</source>
      <translation>Tidak ada pekerja yang cocok dengan saringan ini.</translation>
    </message>
    <message>
      <source>Choose at least one status.</source>
      <translation>Pilih paling sedikit satu status.</translation>
    </message>
    <message>
      <source>Save the list</source>
      <translation>Simpan daftar</translation>
    </message>
    <message>
      <source>left out of {name}</source>
      <translation>tidak ikut {name}</translation>
    </message>
    <message>
      <source>Whoever pays</source>
      <translation>Semua sumber dana</translation>
    </message>
    <message>
      <source>Whoever brought them</source>
      <translation>Semua pembawa</translation>
    </message>
    <message>
      <source>Only the {count} workers chosen on the page.</source>
      <translation>Hanya {count} pekerja yang dipilih di halaman.</translation>
    </message>
    <message>
      <source>What is missing</source>
      <translation>Yang kurang</translation>
    </message>
    <message>
      <source>Go along ({count})</source>
      <translation>Ikut ({count})</translation>
    </message>
    <message>
      <source>Left out ({count})</source>
      <translation>Tidak ikut ({count})</translation>
    </message>
    <message>
      <source>Export {count} workers…</source>
      <translation>Ekspor {count} pekerja…</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/export_map_dialog.py</name>
    <message>
      <source>Edit the column map</source>
      <translation>Ubah peta kolom</translation>
    </message>
    <message>
      <source>Save the column map</source>
      <translation>Simpan peta kolom</translation>
    </message>
    <message>
      <source>Name of the column map</source>
      <translation>Nama peta kolom</translation>
    </message>
    <message>
      <source>As built in</source>
      <translation>Kembalikan ke bawaan</translation>
    </message>
    <message>
      <source>Columns in order</source>
      <translation>Urutan kolom</translation>
    </message>
    <message>
      <source>No columns yet.</source>
      <translation>Belum ada kolom.</translation>
    </message>
    <message>
      <source>Add column</source>
      <translation>Tambah kolom</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Naik</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Turun</translation>
    </message>
    <message>
      <source>Heading</source>
      <translation>Judul kolom</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Isi</translation>
    </message>
    <message>
      <source>Insert a field</source>
      <translation>Sisipkan isian</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>IN CAPITALS</source>
      <translation>HURUF BESAR</translation>
    </message>
    <message>
      <source>Width of the column</source>
      <translation>Lebar kolom</translation>
    </message>
    <message>
      <source>Kind of file</source>
      <translation>Jenis berkas</translation>
    </message>
    <message>
      <source>Separator</source>
      <translation>Pemisah</translation>
    </message>
    <message>
      <source>Name of the sheet</source>
      <translation>Nama lembar</translation>
    </message>
    <message>
      <source>Headings above the rows</source>
      <translation>Judul kolom di atas baris</translation>
    </message>
    <message>
      <source>Lines above the headings</source>
      <translation>Baris judul di atas tabel</translation>
    </message>
    <message>
      <source>Only workers with NIK, name, birth date and the right age</source>
      <translation>Hanya yang NIK, nama, tanggal lahir, usianya sesuai</translation>
    </message>
    <message>
      <source>What is edited</source>
      <translation>Yang diubah</translation>
    </message>
    <message>
      <source>This column</source>
      <translation>Kolom ini</translation>
    </message>
    <message>
      <source>(empty)</source>
      <translation>(kosong)</translation>
    </message>
    <message>
      <source>Three rows, as they will stand in the file (numbers masked here only)</source>
      <translation>Tiga baris seperti di berkas nanti (nomor disamarkan hanya di sini)</translation>
    </message>
    <message>
      <source>Three rows</source>
      <translation>Tiga baris</translation>
    </message>
    <message>
      <source>No workers yet.</source>
      <translation>Belum ada pekerja.</translation>
    </message>
    <message>
      <source>Your changes are not stored yet. Press Esc or Cancel once more to throw them away.</source>
      <translation>Perubahan Anda belum disimpan. Tekan Esc atau Batal sekali lagi untuk membuangnya.</translation>
    </message>
    <message>
      <source>{name} of ours</source>
      <translation>{name} kantor kami</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/export_maps_dialog.py</name>
    <message>
      <source>Column maps</source>
      <translation>Peta kolom</translation>
    </message>
    <message>
      <source>office only</source>
      <translation>untuk kantor saja</translation>
    </message>
    <message>
      <source>core system</source>
      <translation>sistem pusat</translation>
    </message>
    <message>
      <source>Export the column map</source>
      <translation>Ekspor peta kolom</translation>
    </message>
    <message>
      <source>Import a column map</source>
      <translation>Impor peta kolom</translation>
    </message>
    <message>
      <source>Rename the column map</source>
      <translation>Ganti nama peta kolom</translation>
    </message>
    <message>
      <source>New name</source>
      <translation>Nama baru</translation>
    </message>
    <message>
      <source>{name} is no column map.</source>
      <translation>{name} bukan peta kolom.</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Kolom</translation>
    </message>
    <message>
      <source>Revision</source>
      <translation>Revisi</translation>
    </message>
    <message>
      <source>May go to</source>
      <translation>Boleh ke</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/layout_dialog.py</name>
    <message>
      <source>Read again with this layout</source>
      <translation>Baca ulang dengan susunan ini</translation>
    </message>
    <message>
      <source>This sheet holds a list of workers</source>
      <translation>Lembar ini berisi daftar pekerja</translation>
    </message>
    <message>
      <source>The current row is heading, or is no more (J)</source>
      <translation>Baris terpilih adalah judul kolom, atau tidak lagi (J)</translation>
    </message>
    <message>
      <source>First person</source>
      <translation>Orang pertama</translation>
    </message>
    <message>
      <source>The first person stands in the current row (P)</source>
      <translation>Orang pertama ada di baris terpilih (P)</translation>
    </message>
    <message>
      <source>The first five people as they would be read</source>
      <translation>Lima orang pertama seperti yang akan terbaca</translation>
    </message>
    <message>
      <source>Nobody is found with this layout yet.</source>
      <translation>Belum ada orang yang terbaca dengan susunan ini.</translation>
    </message>
    <message>
      <source>Remember this layout</source>
      <translation>Ingat susunan ini</translation>
    </message>
    <message>
      <source>Say which sheet holds the list.</source>
      <translation>Tentukan lembar mana yang berisi daftar.</translation>
    </message>
    <message>
      <source>A list without headings can only be remembered for one village.</source>
      <translation>Daftar tanpa judul kolom hanya bisa diingat untuk satu desa.</translation>
    </message>
    <message>
      <source>The current row is:</source>
      <translation>Baris terpilih adalah:</translation>
    </message>
    <message>
      <source>Only for this file</source>
      <translation>Hanya untuk berkas ini</translation>
    </message>
    <message>
      <source>Remember for this village</source>
      <translation>Ingat untuk desa ini</translation>
    </message>
    <message>
      <source>J: heading · P: first person · F4: what a column holds</source>
      <translation>J: judul kolom · P: orang pertama · F4: isi kolom</translation>
    </message>
    <message>
      <source>Layout of {file}</source>
      <translation>Susunan {file}</translation>
    </message>
    <message>
      <source>L/P</source>
      <translation>L/P</translation>
    </message>
    <message>
      <source>Born</source>
      <translation>Lahir</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>Catatan</translation>
    </message>
    <message>
      <source>Remember for all villages</source>
      <translation>Ingat untuk semua desa</translation>
    </message>
    <message>
      <source>No column is said to hold the names yet.</source>
      <translation>Belum ada kolom yang ditentukan sebagai nama.</translation>
    </message>
    <message>
      <source>Remember for {village}</source>
      <translation>Ingat untuk {village}</translation>
    </message>
    <message>
      <source>Hatched columns hold what the law protects; they are dropped before anything is stored.</source>
      <translation>Kolom berarsir berisi data yang dilindungi undang-undang; kolom itu dibuang sebelum apa pun disimpan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/layout_grid.py</name>
    <message>
      <source>From here</source>
      <translation>Mulai</translation>
    </message>
    <message>
      <source>First rows of the sheet</source>
      <translation>Baris-baris pertama lembar</translation>
    </message>
    <message>
      <source>Content of column {letter}</source>
      <translation>Isi kolom {letter}</translation>
    </message>
    <message>
      <source>Row {row} is heading</source>
      <translation>Baris {row} adalah judul kolom</translation>
    </message>
    <message>
      <source>The first person stands in row {row}</source>
      <translation>Orang pertama ada di baris {row}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/layout_line.py</name>
    <message>
      <source>How the file was understood; put it right by hand</source>
      <translation>Bagaimana berkas ini dipahami; bisa dibetulkan dengan tangan</translation>
    </message>
    <message>
      <source>Layout…</source>
      <translation>Susunan…</translation>
    </message>
    <message>
      <source>Read as: {columns}.</source>
      <translation>Dibaca sebagai: {columns}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/layout_teach.py</name>
    <message>
      <source>It is not clear which village {file} is about. Choose the village, then take the file in again.</source>
      <translation>Belum jelas {file} milik desa mana. Pilih desanya, lalu masukkan berkas lagi.</translation>
    </message>
    <message>
      <source>{file} no longer lies where it was read. Choose the village's file</source>
      <translation>{file} tidak ada lagi di tempat semula. Pilih berkas dari desa</translation>
    </message>
    <message>
      <source>Looking at {name}</source>
      <translation>Melihat {name}</translation>
    </message>
    <message>
      <source>{file} is locked with a password.</source>
      <translation>{file} terkunci dengan kata sandi.</translation>
    </message>
    <message>
      <source>{number} is read again; {count} rows.</source>
      <translation>{number} dibaca ulang; {count} baris.</translation>
    </message>
    <message>
      <source>Comparing {name}</source>
      <translation>Membandingkan {name}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/layout_words.py</name>
    <message>
      <source>Unknown words</source>
      <translation>Kata yang belum dikenal</translation>
    </message>
    <message>
      <source>{field} “{word}” means</source>
      <translation>{field} “{word}” berarti</translation>
    </message>
    <message>
      <source>Leave as it is</source>
      <translation>Biarkan saja</translation>
    </message>
    <message>
      <source>{count} words fit no category. Choose what they mean, or leave them.</source>
      <translation>{count} kata belum dikenal. Pilih artinya, atau biarkan.</translation>
    </message>
    <message>
      <source>{count} words fit no category; the {shown} most frequent are shown.</source>
      <translation>{count} kata belum dikenal; {shown} yang tersering ditampilkan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/outcome_export.py</name>
    <message>
      <source>All rows with what became of them and why.</source>
      <translation>Semua baris beserta hasil dan alasannya.</translation>
    </message>
    <message>
      <source>Save the outcome</source>
      <translation>Simpan hasil</translation>
    </message>
    <message>
      <source>The rows whose workers were edited since, so that they stayed when the import was taken back.</source>
      <translation>Baris yang pekerjanya diubah setelah impor, sehingga tetap tinggal ketika impor ditarik kembali.</translation>
    </message>
    <message>
      <source>Outcome as Excel</source>
      <translation>Hasil sebagai Excel</translation>
    </message>
    <message>
      <source>Write NIKs in full</source>
      <translation>Tulis NIK lengkap</translation>
    </message>
    <message>
      <source>Otherwise they are masked. Full NIKs are noted in the history.</source>
      <translation>Jika tidak, NIK disamarkan. Penulisan NIK lengkap dicatat dalam riwayat.</translation>
    </message>
    <message>
      <source>The rows with the outcome “{outcome}”, each with its reason.</source>
      <translation>Baris dengan hasil “{outcome}”, masing-masing dengan alasannya.</translation>
    </message>
    <message>
      <source>{count} rows are written to {file}.</source>
      <translation>{count} baris ditulis ke {file}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/page.py</name>
    <message>
      <source>Excel exchange</source>
      <translation>Tukar Excel</translation>
    </message>
    <message>
      <source>Take in files…</source>
      <translation>Baca berkas…</translation>
    </message>
    <message>
      <source>Queue</source>
      <translation>Antrean</translation>
    </message>
    <message>
      <source>Files under review and files that want something from you</source>
      <translation>Berkas yang sedang ditinjau dan berkas yang masih memerlukan jawaban Anda</translation>
    </message>
    <message>
      <source>A workbook is already with: {names}. Mark it as returned first if another one shall be sent.</source>
      <translation>Buku kerja masih berada di: {names}. Tandai kembali dulu bila hendak mengirim yang baru.</translation>
    </message>
    <message>
      <source>Back to the queue</source>
      <translation>Kembali ke antrean</translation>
    </message>
    <message>
      <source>Back to the desk</source>
      <translation>Kembali ke meja</translation>
    </message>
    <message>
      <source>Files of the villages</source>
      <translation>Berkas dari desa</translation>
    </message>
    <message>
      <source>Lists of workers</source>
      <translation>Daftar pekerja</translation>
    </message>
    <message>
      <source>Queue ({count})</source>
      <translation>Antrean ({count})</translation>
    </message>
    <message>
      <source>{count} files read; nothing is on the roster before it is applied.</source>
      <translation>{count} berkas dibaca; belum ada yang masuk daftar pekerja sebelum diterapkan.</translation>
    </message>
    <message>
      <source>Drop {count} files to read them.</source>
      <translation>Lepaskan {count} berkas untuk dibaca.</translation>
    </message>
    <message>
      <source>Cancelled: {count} files were not read.</source>
      <translation>Dibatalkan: {count} berkas tidak dibaca.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/queue_layout.py</name>
    <message>
      <source>The file {name} is not known any more; drop it again.</source>
      <translation>Berkas {name} tidak dikenal lagi; masukkan sekali lagi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/queue_panel.py</name>
    <message>
      <source>The file may be about several villages.</source>
      <translation>Berkas ini mungkin milik salah satu dari beberapa desa.</translation>
    </message>
    <message>
      <source>The file does not say which village it is about.</source>
      <translation>Berkas ini tidak menyebut desanya.</translation>
    </message>
    <message>
      <source>Another village…</source>
      <translation>Desa lain…</translation>
    </message>
    <message>
      <source>Choose the village…</source>
      <translation>Pilih desa…</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Yang dapat dilakukan</translation>
    </message>
    <message>
      <source>Ask the village for the file again, or mend it and read it once more.</source>
      <translation>Minta desa mengirim ulang berkasnya, atau perbaiki berkasnya lalu baca sekali lagi.</translation>
    </message>
    <message>
      <source>It is tried on all locked files of the list, and kept nowhere.</source>
      <translation>Dicobakan pada semua berkas terkunci di daftar ini, dan tidak disimpan di mana pun.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Impor</translation>
    </message>
    <message>
      <source>Choose a file to see what it wants.</source>
      <translation>Pilih satu berkas untuk melihat apa yang diperlukannya.</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Baca lagi</translation>
    </message>
    <message>
      <source>Leave out of the list</source>
      <translation>Keluarkan dari daftar</translation>
    </message>
    <message>
      <source>All {count} chosen files are taken in for one village.</source>
      <translation>Semua {count} berkas yang dipilih diambil untuk satu desa.</translation>
    </message>
    <message>
      <source>Read with this password</source>
      <translation>Baca dengan kata sandi ini</translation>
    </message>
    <message>
      <source>{count} files chosen</source>
      <translation>{count} berkas dipilih</translation>
    </message>
    <message>
      <source>Layout of the file…</source>
      <translation>Susunan berkas…</translation>
    </message>
    <message>
      <source>Show the columns by hand…</source>
      <translation>Tunjukkan kolomnya…</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/queue_view.py</name>
    <message>
      <source>{files} files, {waiting} want something from you</source>
      <translation>{files} berkas, {waiting} memerlukan jawaban Anda</translation>
    </message>
    <message>
      <source>Files dropped together</source>
      <translation>Berkas yang dimasukkan bersama</translation>
    </message>
    <message>
      <source>Review together</source>
      <translation>Tinjau bersama</translation>
    </message>
    <message>
      <source>Apply all</source>
      <translation>Terapkan semua</translation>
    </message>
    <message>
      <source>Enter opens   Ctrl+Enter applies all</source>
      <translation>Enter membuka   Ctrl+Enter menerapkan semua</translation>
    </message>
    <message>
      <source>Files of the queue</source>
      <translation>Berkas dalam antrean</translation>
    </message>
    <message>
      <source>Nothing waits. Drop the villages' files anywhere on this page.</source>
      <translation>Tidak ada yang menunggu. Letakkan berkas desa di mana saja pada halaman ini.</translation>
    </message>
    <message>
      <source>Twice</source>
      <translation>Ganda</translation>
    </message>
    <message>
      <source>{day} {time}: {count} files</source>
      <translation>{day} {time}: {count} berkas</translation>
    </message>
    <message>
      <source>Everything unfinished</source>
      <translation>Semua yang belum selesai</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Hilang</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Menunggu</translation>
    </message>
    <message>
      <source>Apply all: {count} rows</source>
      <translation>Terapkan semua: {count} baris</translation>
    </message>
    <message>
      <source>{count} files are left out of the list.</source>
      <translation>{count} berkas dikeluarkan dari daftar.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/return_file.py</name>
    <message>
      <source>{count} cells are marked in {file}. Send it back to the village; take it in again when it returns.</source>
      <translation>{count} sel ditandai dalam {file}. Kirim kembali ke desa; impor lagi setelah diperbaiki.</translation>
    </message>
    <message>
      <source>Save the marked file for {village}</source>
      <translation>Simpan berkas bertanda untuk {village}</translation>
    </message>
    <message>
      <source>Mark the file</source>
      <translation>Tandai berkas</translation>
    </message>
    <message>
      <source>{file} is behind a password. The marked file gets the same one.</source>
      <translation>{file} memakai kata sandi. Berkas bertanda memakai kata sandi yang sama.</translation>
    </message>
    <message>
      <source>Marking {file}</source>
      <translation>Menandai {file}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/review_deciding.py</name>
    <message>
      <source>{why}</source>
      <translation>{why}</translation>
    </message>
    <message>
      <source>These rows cannot be taken as they are; put them right first.</source>
      <translation>Baris ini belum bisa diambil apa adanya; perbaiki dulu.</translation>
    </message>
    <message>
      <source>{count} rows put right.</source>
      <translation>{count} baris diperbaiki.</translation>
    </message>
    <message>
      <source>Deciding {count} rows</source>
      <translation>Memutuskan {count} baris</translation>
    </message>
    <message>
      <source>{count} rows decided.</source>
      <translation>{count} baris diputuskan.</translation>
    </message>
    <message>
      <source>Taken back: {count} rows are as they were.</source>
      <translation>Dibatalkan: {count} baris kembali seperti semula.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/review_filters.py</name>
    <message>
      <source>Search name or NIK</source>
      <translation>Cari nama atau NIK</translation>
    </message>
    <message>
      <source>Search in the file</source>
      <translation>Cari di berkas</translation>
    </message>
    <message>
      <source>Waiting only</source>
      <translation>Perlu keputusan</translation>
    </message>
    <message>
      <source>Only rows that wait for a decision</source>
      <translation>Hanya baris yang menunggu keputusan</translation>
    </message>
    <message>
      <source>Empty cells:</source>
      <translation>Sel kosong:</translation>
    </message>
    <message>
      <source>What empty cells mean</source>
      <translation>Arti sel kosong</translation>
    </message>
    <message>
      <source>What an empty cell of the file does to the worker on the roster; HAPUS in a cell always empties</source>
      <translation>Apa akibat sel kosong dalam berkas bagi data pekerja; kata HAPUS dalam sel selalu mengosongkan</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Rincian</translation>
    </message>
    <message>
      <source>keep ours</source>
      <translation>biarkan data kita</translation>
    </message>
    <message>
      <source>empty ours</source>
      <translation>kosongkan data kita</translation>
    </message>
    <message>
      <source>only fill what is empty</source>
      <translation>hanya isi yang kosong</translation>
    </message>
    <message>
      <source>All villages</source>
      <translation>Semua desa</translation>
    </message>
    <message>
      <source>All sheets</source>
      <translation>Semua lembar</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/review_groups.py</name>
    <message>
      <source>{waiting} of {rows} rows wait for a decision.</source>
      <translation>{waiting} dari {rows} baris menunggu keputusan.</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Hasil</translation>
    </message>
    <message>
      <source>Kinds of rows</source>
      <translation>Jenis baris</translation>
    </message>
    <message>
      <source>Nothing waits for a decision.</source>
      <translation>Tidak ada yang menunggu keputusan.</translation>
    </message>
    <message>
      <source>All rows</source>
      <translation>Semua baris</translation>
    </message>
    <message>
      <source>{count} wait for a decision</source>
      <translation>{count} menunggu keputusan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/review_view.py</name>
    <message>
      <source>{count} files together</source>
      <translation>{count} berkas bersama</translation>
    </message>
    <message>
      <source>begun {day} {time} by {who}</source>
      <translation>dimulai {day} {time} oleh {who}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/review_whole.py</name>
    <message>
      <source>Comparing again</source>
      <translation>Membandingkan lagi</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Tarik kembali</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Terapkan</translation>
    </message>
    <message>
      <source>Everything decided so far is kept</source>
      <translation>Semua keputusan sejauh ini tersimpan</translation>
    </message>
    <message>
      <source>Put aside</source>
      <translation>Sisihkan</translation>
    </message>
    <message>
      <source>Take up again</source>
      <translation>Tinjau lagi</translation>
    </message>
    <message>
      <source>Return to the village…</source>
      <translation>Kembalikan ke desa…</translation>
    </message>
    <message>
      <source>The village's own file with the wrong cells marked</source>
      <translation>Berkas milik desa sendiri dengan sel yang salah ditandai</translation>
    </message>
    <message>
      <source>Outcome as Excel…</source>
      <translation>Hasil ke Excel…</translation>
    </message>
    <message>
      <source>Edited since, as Excel…</source>
      <translation>Yang diubah, ke Excel…</translation>
    </message>
    <message>
      <source>{new} entries that came with this import are removed and {changed} get their former values back. Whatever was edited since stays as it is and is named afterwards.</source>
      <translation>{new} data yang masuk lewat impor ini dihapus dan {changed} dikembalikan ke isi semula. Yang sudah diubah sesudahnya tetap seperti adanya dan disebutkan kemudian.</translation>
    </message>
    <message>
      <source>{number} is taken back: {removed} removed, {restored} restored.</source>
      <translation>{number} ditarik kembali: {removed} dihapus, {restored} dipulihkan.</translation>
    </message>
    <message>
      <source>Nothing new: file it</source>
      <translation>Tidak ada perubahan: arsipkan</translation>
    </message>
    <message>
      <source>Taking back {number}</source>
      <translation>Menarik kembali {number}</translation>
    </message>
    <message>
      <source>The rows were compared again with what empty cells mean now.</source>
      <translation>Baris dibandingkan lagi dengan arti sel kosong yang baru.</translation>
    </message>
    <message>
      <source>{number} is put aside; its rows stay readable.</source>
      <translation>{number} disisihkan; barisnya tetap dapat dibaca.</translation>
    </message>
    <message>
      <source>Take back {number}?</source>
      <translation>Tarik kembali {number}?</translation>
    </message>
    <message>
      <source>Apply {count} rows again</source>
      <translation>Terapkan lagi {count} baris</translation>
    </message>
    <message>
      <source>Edited since, so they stay: {names}.</source>
      <translation>Sudah diubah sesudahnya, jadi tetap: {names}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/row_panel.py</name>
    <message>
      <source>Now</source>
      <translation>Sekarang</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>Di berkas</translation>
    </message>
    <message>
      <source>What differs</source>
      <translation>Yang berbeda</translation>
    </message>
    <message>
      <source>On the roster</source>
      <translation>Di daftar pekerja</translation>
    </message>
    <message>
      <source>As it came</source>
      <translation>Aslinya</translation>
    </message>
    <message>
      <source>Use all proposals of this kind</source>
      <translation>Pakai semua usulan sejenis</translation>
    </message>
    <message>
      <source>Choose a row to see it in full.</source>
      <translation>Pilih satu baris untuk melihat isinya.</translation>
    </message>
    <message>
      <source>Use {value}</source>
      <translation>Pakai {value}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/rows_columns.py</name>
    <message>
      <source>What is wrong</source>
      <translation>Yang perlu diperhatikan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/rows_table.py</name>
    <message>
      <source>Rows under review</source>
      <translation>Baris yang ditinjau</translation>
    </message>
    <message>
      <source>Nothing of this kind.</source>
      <translation>Tidak ada baris jenis ini.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/send_actions.py</name>
    <message>
      <source>Writing workbooks</source>
      <translation>Menulis buku kerja</translation>
    </message>
    <message>
      <source>{count} workbooks lie in {folder}, ready to be sent.</source>
      <translation>{count} buku kerja tersimpan di {folder}, siap dikirim.</translation>
    </message>
    <message>
      <source>{count} villages are noted as reminded.</source>
      <translation>{count} desa dicatat sudah diingatkan.</translation>
    </message>
    <message>
      <source>{number} ({village}) is marked as returned.</source>
      <translation>{number} ({village}) ditandai kembali.</translation>
    </message>
    <message>
      <source>{count} dispatches are marked as returned.</source>
      <translation>{count} kiriman ditandai kembali.</translation>
    </message>
    <message>
      <source>{count} dispatches are withdrawn; their villages may be sent another workbook.</source>
      <translation>{count} kiriman ditarik; desanya dapat dikirimi buku kerja lain.</translation>
    </message>
    <message>
      <source>{count} dispatches are with their villages again.</source>
      <translation>{count} kiriman kembali tercatat berada di desa.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/send_dialog.py</name>
    <message>
      <source>{villages} villages, {books} workbooks, {workers} workers in them</source>
      <translation>{villages} desa, {books} buku kerja, {workers} pekerja di dalamnya</translation>
    </message>
    <message>
      <source>{count} of these villages have no worker yet; their workbook is empty, with room for all of the target.</source>
      <translation>{count} desa di antaranya belum punya pekerja; buku kerjanya kosong, dengan tempat untuk seluruh target.</translation>
    </message>
    <message>
      <source>Send workbooks</source>
      <translation>Kirim buku kerja</translation>
    </message>
    <message>
      <source>Columns…</source>
      <translation>Kolom…</translation>
    </message>
    <message>
      <source>Mask the NIKs we know</source>
      <translation>Samarkan NIK yang sudah ada</translation>
    </message>
    <message>
      <source>The village sees 321606******0001; what it leaves so comes back unchanged</source>
      <translation>Desa melihat 321606******0001; yang dibiarkan begitu kembali tanpa perubahan</translation>
    </message>
    <message>
      <source>A workbook for each hamlet</source>
      <translation>Satu buku kerja per dusun</translation>
    </message>
    <message>
      <source>Only opens with a password</source>
      <translation>Hanya terbuka dengan kata sandi</translation>
    </message>
    <message>
      <source>Password of the workbooks</source>
      <translation>Kata sandi buku kerja</translation>
    </message>
    <message>
      <source>Another one</source>
      <translation>Ganti</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Simpan sebagai</translation>
    </message>
    <message>
      <source>What goes out</source>
      <translation>Yang akan dikirim</translation>
    </message>
    <message>
      <source>Tell it to the village apart from the file. Rangkul does not keep it; it is shown once more after sending.</source>
      <translation>Sampaikan ke desa terpisah dari berkasnya. Rangkul tidak menyimpannya; setelah dikirim hanya ditampilkan sekali lagi.</translation>
    </message>
    <message>
      <source>Until when should the workbooks be back? Write a date such as 06/12/2026.</source>
      <translation>Sampai kapan buku kerja ditunggu kembali? Tulis tanggal, misalnya 06/12/2026.</translation>
    </message>
    <message>
      <source>The day by which the workbooks should be back is over already.</source>
      <translation>Tenggat kembalinya buku kerja sudah lewat.</translation>
    </message>
    <message>
      <source>Folder for the workbooks</source>
      <translation>Folder untuk buku kerja</translation>
    </message>
    <message>
      <source>A folder of workbooks</source>
      <translation>Folder berisi buku kerja</translation>
    </message>
    <message>
      <source>One zip file</source>
      <translation>Satu berkas zip</translation>
    </message>
    <message>
      <source>Short of target</source>
      <translation>Kurang</translation>
    </message>
    <message>
      <source>Without NIK</source>
      <translation>Tanpa NIK</translation>
    </message>
    <message>
      <source>Workbooks</source>
      <translation>Buku kerja</translation>
    </message>
    <message>
      <source>Send {count} workbooks</source>
      <translation>Kirim {count} buku kerja</translation>
    </message>
    <message>
      <source>The password needs at least {count} signs.</source>
      <translation>Kata sandi paling sedikit {count} karakter.</translation>
    </message>
    <message>
      <source>Save all workbooks as</source>
      <translation>Simpan semua buku kerja sebagai</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/send_profile_dialog.py</name>
    <message>
      <source>NIK and name are always there. The member number (KPJ) never leaves the office.</source>
      <translation>NIK dan nama selalu ada. Nomor peserta (KPJ) tidak pernah keluar dari kantor.</translation>
    </message>
    <message>
      <source>Columns of the workbook</source>
      <translation>Kolom buku kerja</translation>
    </message>
    <message>
      <source>Save the profile</source>
      <translation>Simpan profil</translation>
    </message>
    <message>
      <source>Name of the profile</source>
      <translation>Nama profil</translation>
    </message>
    <message>
      <source>e.g. Desa pesisir</source>
      <translation>mis. Desa pesisir</translation>
    </message>
    <message>
      <source>Empty rows beyond the target</source>
      <translation>Baris kosong tambahan</translation>
    </message>
    <message>
      <source>No longer offer</source>
      <translation>Jangan tawarkan lagi</translation>
    </message>
    <message>
      <source>The profile is no longer offered; workbooks sent with it stay as they are.</source>
      <translation>Profil tidak ditawarkan lagi; buku kerja yang sudah dikirim dengannya tetap seperti adanya.</translation>
    </message>
    <message>
      <source>Give the profile a name.</source>
      <translation>Beri nama profil ini.</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Kolom</translation>
    </message>
    <message>
      <source>The profile “{name}” is saved.</source>
      <translation>Profil “{name}” tersimpan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/send_result_dialog.py</name>
    <message>
      <source>{count} workbooks with {workers} workers lie in {place}.</source>
      <translation>{count} buku kerja berisi {workers} pekerja tersimpan di {place}.</translation>
    </message>
    <message>
      <source>Password, shown for the last time: note it now, and tell it to the village in a second message.</source>
      <translation>Kata sandi, ditampilkan untuk terakhir kali: catat sekarang, lalu sampaikan ke desa lewat pesan kedua.</translation>
    </message>
    <message>
      <source>Workbooks are ready</source>
      <translation>Buku kerja siap dikirim</translation>
    </message>
    <message>
      <source>Villages the workbooks are for</source>
      <translation>Desa penerima buku kerja</translation>
    </message>
    <message>
      <source>Copy the password message</source>
      <translation>Salin pesan kata sandi</translation>
    </message>
    <message>
      <source>The password message is copied; send it apart from the file.</source>
      <translation>Pesan kata sandi disalin; kirim terpisah dari berkasnya.</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Buka folder</translation>
    </message>
    <message>
      <source>Message that goes with the file</source>
      <translation>Pesan pengantar berkas</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/village_dialog.py</name>
    <message>
      <source>Which village?</source>
      <translation>Desa mana?</translation>
    </message>
    <message>
      <source>Take in for this village</source>
      <translation>Ambil untuk desa ini</translation>
    </message>
    <message>
      <source>Search village or district</source>
      <translation>Cari desa atau kecamatan</translation>
    </message>
    <message>
      <source>Leave this file out</source>
      <translation>Lewati berkas ini</translation>
    </message>
    <message>
      <source>{file} may be about several villages; the likely ones stand on top.</source>
      <translation>{file} bisa jadi tentang beberapa desa; yang paling mungkin ada di atas.</translation>
    </message>
    <message>
      <source>{file} does not say which village it is about.</source>
      <translation>{file} tidak menyebut desanya.</translation>
    </message>
    <message>
      <source>likely</source>
      <translation>mungkin</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/exchange/words.py</name>
    <message>
      <source>Something else</source>
      <translation>Lainnya</translation>
    </message>
    <message>
      <source>NIK of a wrong length</source>
      <translation>Panjang NIK salah</translation>
    </message>
    <message>
      <source>NIK is missing</source>
      <translation>NIK kosong</translation>
    </message>
    <message>
      <source>NIK of {count} digits</source>
      <translation>NIK {count} angka</translation>
    </message>
    <message>
      <source>NIK is no number</source>
      <translation>NIK bukan angka</translation>
    </message>
    <message>
      <source>NIK cut by Excel</source>
      <translation>NIK dipotong Excel</translation>
    </message>
    <message>
      <source>NIK as 3,2E+15</source>
      <translation>NIK berbentuk 3,2E+15</translation>
    </message>
    <message>
      <source>NIK cannot exist</source>
      <translation>NIK tidak mungkin</translation>
    </message>
    <message>
      <source>Birth date differs from NIK</source>
      <translation>Tgl lahir beda dari NIK</translation>
    </message>
    <message>
      <source>Sex differs from NIK</source>
      <translation>L/P beda dari NIK</translation>
    </message>
    <message>
      <source>NIK twice in the file</source>
      <translation>NIK ganda dalam berkas</translation>
    </message>
    <message>
      <source>NIK in another file too</source>
      <translation>NIK juga di berkas lain</translation>
    </message>
    <message>
      <source>NIK is masked</source>
      <translation>NIK disamarkan</translation>
    </message>
    <message>
      <source>Temporary NIK</source>
      <translation>NIK sementara</translation>
    </message>
    <message>
      <source>Family card number as NIK</source>
      <translation>Nomor KK sebagai NIK</translation>
    </message>
    <message>
      <source>NIK of an unknown region</source>
      <translation>Wilayah NIK tak dikenal</translation>
    </message>
    <message>
      <source>Name is missing</source>
      <translation>Nama kosong</translation>
    </message>
    <message>
      <source>Sex is missing</source>
      <translation>L/P kosong</translation>
    </message>
    <message>
      <source>Sex is unclear</source>
      <translation>L/P tidak jelas</translation>
    </message>
    <message>
      <source>Phone is missing</source>
      <translation>Telepon kosong</translation>
    </message>
    <message>
      <source>Phone is wrong</source>
      <translation>Telepon salah</translation>
    </message>
    <message>
      <source>Two phone numbers</source>
      <translation>Dua nomor telepon</translation>
    </message>
    <message>
      <source>Error in the cell</source>
      <translation>Galat dalam sel</translation>
    </message>
    <message>
      <source>Birth date is missing</source>
      <translation>Tanggal lahir kosong</translation>
    </message>
    <message>
      <source>Birth date unreadable</source>
      <translation>Tanggal lahir tak terbaca</translation>
    </message>
    <message>
      <source>Birth date impossible</source>
      <translation>Tanggal lahir mustahil</translation>
    </message>
    <message>
      <source>Day and month swapped</source>
      <translation>Tanggal tertukar</translation>
    </message>
    <message>
      <source>65 or older</source>
      <translation>Usia 65 ke atas</translation>
    </message>
    <message>
      <source>Younger than 15</source>
      <translation>Di bawah 15 tahun</translation>
    </message>
    <message>
      <source>Soon 65</source>
      <translation>Hampir 65 tahun</translation>
    </message>
    <message>
      <source>Hidden row</source>
      <translation>Baris tersembunyi</translation>
    </message>
    <message>
      <source>Hidden column</source>
      <translation>Kolom tersembunyi</translation>
    </message>
    <message>
      <source>Hidden sheet</source>
      <translation>Lembar tersembunyi</translation>
    </message>
    <message>
      <source>Text too long</source>
      <translation>Teks terlalu panjang</translation>
    </message>
    <message>
      <source>Family card number wrong</source>
      <translation>Nomor KK salah</translation>
    </message>
    <message>
      <source>Person twice in the file</source>
      <translation>Orang ganda dalam berkas</translation>
    </message>
    <message>
      <source>May be known already</source>
      <translation>Mungkin sudah terdaftar</translation>
    </message>
    <message>
      <source>On another village's roster</source>
      <translation>Terdaftar di desa lain</translation>
    </message>
    <message>
      <source>Both sides changed it</source>
      <translation>Diubah kedua pihak</translation>
    </message>
    <message>
      <source>Not in the returned file</source>
      <translation>Tidak ada di berkas</translation>
    </message>
    <message>
      <source>Found again by NIK</source>
      <translation>Dikenali dari NIK</translation>
    </message>
    <message>
      <source>Found again by name</source>
      <translation>Dikenali dari nama</translation>
    </message>
    <message>
      <source>Step of the status</source>
      <translation>Langkah status</translation>
    </message>
    <message>
      <source>Remark about the status</source>
      <translation>Keterangan status</translation>
    </message>
    <message>
      <source>Remark: no longer there</source>
      <translation>Keterangan: sudah tidak ada</translation>
    </message>
    <message>
      <source>Occupation is no BPU</source>
      <translation>Pekerjaan bukan BPU</translation>
    </message>
    <message>
      <source>Struck out</source>
      <translation>Dicoret</translation>
    </message>
    <message>
      <source>Income unreadable</source>
      <translation>Penghasilan tak terbaca</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/first_run.py</name>
    <message>
      <source>{count} officers are in the register, {parked} rows are parked for you to look at.</source>
      <translation>{count} petugas masuk daftar, {parked} baris ditunda untuk Anda periksa.</translation>
    </message>
    <message>
      <source>Open an event that was taken along…</source>
      <translation>Buka kegiatan bawaan…</translation>
    </message>
    <message>
      <source>Worker protection, village by village. Three steps, then your branch is ready.</source>
      <translation>Perlindungan pekerja, desa demi desa. Tiga langkah, lalu cabang Anda siap.</translation>
    </message>
    <message>
      <source>Loading the region</source>
      <translation>Memuat wilayah</translation>
    </message>
    <message>
      <source>Making the sample branch</source>
      <translation>Membuat cabang contoh</translation>
    </message>
    <message>
      <source>Saving</source>
      <translation>Menyimpan</translation>
    </message>
    <message>
      <source>Regency or city</source>
      <translation>Kabupaten atau kota</translation>
    </message>
    <message>
      <source>Type a name, e.g. bekasi</source>
      <translation>Ketik nama, misalnya bekasi</translation>
    </message>
    <message>
      <source>Regencies found</source>
      <translation>Kabupaten yang ditemukan</translation>
    </message>
    <message>
      <source>Begin to type; spaces and spelling of the kind do not matter.</source>
      <translation>Mulai mengetik; spasi dan jenis (kabupaten/kota) tidak perlu tepat.</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Lanjut</translation>
    </message>
    <message>
      <source>The officers' list</source>
      <translation>Daftar petugas</translation>
    </message>
    <message>
      <source>Tables (*.xlsx *.xls *.ods *.csv *.xlsb *.xlsm)</source>
      <translation>Tabel (*.xlsx *.xls *.ods *.csv *.xlsb *.xlsm)</translation>
    </message>
    <message>
      <source>Reading the officers</source>
      <translation>Membaca daftar petugas</translation>
    </message>
    <message>
      <source>Which regency does your branch serve?</source>
      <translation>Kabupaten mana yang dilayani cabang Anda?</translation>
    </message>
    <message>
      <source>Its districts, villages and police stations are loaded. All 514 regencies are known.</source>
      <translation>Kecamatan, desa, dan Polsek-nya dimuat sendiri. Seluruh 514 kabupaten/kota dikenal.</translation>
    </message>
    <message>
      <source>Look around with sample data first</source>
      <translation>Lihat dulu dengan data contoh</translation>
    </message>
    <message>
      <source>Your office, as papers show it</source>
      <translation>Kantor Anda, seperti di surat dan sertifikat</translation>
    </message>
    <message>
      <source>Everything can be changed later in the settings.</source>
      <translation>Semuanya dapat diubah nanti di Pengaturan.</translation>
    </message>
    <message>
      <source>An Excel file with NRP, name, rank, Polsek, village and phone, in whatever order.</source>
      <translation>Berkas Excel berisi NRP, nama, pangkat, Polsek, desa binaan, dan HP; urutan kolom bebas.</translation>
    </message>
    <message>
      <source>Drop the file here</source>
      <translation>Letakkan berkas di sini</translation>
    </message>
    <message>
      <source>Start without a list</source>
      <translation>Mulai tanpa daftar</translation>
    </message>
    <message>
      <source>1  Region</source>
      <translation>1  Wilayah</translation>
    </message>
    <message>
      <source>2  Office</source>
      <translation>2  Kantor</translation>
    </message>
    <message>
      <source>3  Officers</source>
      <translation>3  Petugas</translation>
    </message>
    <message>
      <source>Use {name}</source>
      <translation>Pakai {name}</translation>
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
    <name>desktop/rangkul/ui/history/page.py</name>
    <message>
      <source>What happened</source>
      <translation>Yang terjadi</translation>
    </message>
    <message>
      <source>Nothing of this kind has happened yet.</source>
      <translation>Belum ada kejadian jenis ini.</translation>
    </message>
    <message>
      <source>Imports</source>
      <translation>Impor</translation>
    </message>
    <message>
      <source>No file was taken in yet.</source>
      <translation>Belum ada berkas yang diambil.</translation>
    </message>
    <message>
      <source>Line {number} of the trail is not as it was written. Keep a copy of the database and tell your IT.</source>
      <translation>Catatan nomor {number} tidak lagi seperti saat ditulis. Simpan salinan basis data dan beri tahu bagian TI.</translation>
    </message>
    <message>
      <source>Check integrity</source>
      <translation>Periksa keutuhan</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Semua</translation>
    </message>
    <message>
      <source>Imports to take back</source>
      <translation>Tarik kembali impor</translation>
    </message>
    <message>
      <source>What became of its rows</source>
      <translation>Hasil baris-barisnya</translation>
    </message>
    <message>
      <source>Checking integrity</source>
      <translation>Memeriksa keutuhan</translation>
    </message>
    <message>
      <source>The trail is whole: no line was changed, removed or moved.</source>
      <translation>Riwayat utuh: tidak ada catatan yang diubah, dihapus, atau dipindah.</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Oleh</translation>
    </message>
    <message>
      <source>To whom or what</source>
      <translation>Mengenai</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Perubahan</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Dibaca</translation>
    </message>
    <message>
      <source>Choose a line to see what changed.</source>
      <translation>Pilih satu catatan untuk melihat perubahannya.</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Di</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Garis</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>Yang berubah</translation>
    </message>
    <message>
      <source>Choose an import to see what became of it.</source>
      <translation>Pilih satu impor untuk melihat hasilnya.</translation>
    </message>
    <message>
      <source>Open the rows</source>
      <translation>Buka barisnya</translation>
    </message>
    <message>
      <source>This merge was already undone.</source>
      <translation>Penggabungan ini sudah diurungkan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/history/words.py</name>
    <message>
      <source>Workers merged</source>
      <translation>Pekerja digabungkan</translation>
    </message>
    <message>
      <source>Merge of workers undone</source>
      <translation>Penggabungan pekerja diurungkan</translation>
    </message>
    <message>
      <source>Doubtful pair decided</source>
      <translation>Pasangan meragukan diputuskan</translation>
    </message>
    <message>
      <source>Decision on a pair taken back</source>
      <translation>Keputusan atas pasangan ditarik kembali</translation>
    </message>
    <message>
      <source>Funding</source>
      <translation>Sumber dana</translation>
    </message>
    <message>
      <source>Printed name</source>
      <translation>Nama cetak</translation>
    </message>
    <message>
      <source>Why there is no NRP</source>
      <translation>Mengapa belum ada NRP</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Foto</translation>
    </message>
    <message>
      <source>Standing in</source>
      <translation>Menggantikan sementara</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Aktif</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Jenis</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Target</translation>
    </message>
    <message>
      <source>Serial number</source>
      <translation>Nomor seri</translation>
    </message>
    <message>
      <source>Begins</source>
      <translation>Mulai</translation>
    </message>
    <message>
      <source>Ends</source>
      <translation>Selesai</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Nilai</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Dikirim</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Dihapus</translation>
    </message>
    <message>
      <source>Restored</source>
      <translation>Dipulihkan</translation>
    </message>
    <message>
      <source>Edited since</source>
      <translation>Disunting sesudahnya</translation>
    </message>
    <message>
      <source>Applied</source>
      <translation>Diterapkan</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Ditarik kembali</translation>
    </message>
    <message>
      <source>Contact's phone</source>
      <translation>HP kontak</translation>
    </message>
    <message>
      <source>Seats</source>
      <translation>Kursi</translation>
    </message>
    <message>
      <source>Sent by</source>
      <translation>Dikirim oleh</translation>
    </message>
    <message>
      <source>Read by</source>
      <translation>Dibaca oleh</translation>
    </message>
    <message>
      <source>Pre-test</source>
      <translation>Uji pra</translation>
    </message>
    <message>
      <source>Post-test</source>
      <translation>Uji pasca</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Dijawab</translation>
    </message>
    <message>
      <source>Represented by</source>
      <translation>Diwakili oleh</translation>
    </message>
    <message>
      <source>Issued by</source>
      <translation>Diterbitkan oleh</translation>
    </message>
    <message>
      <source>Paid at a time</source>
      <translation>Dibayar sekaligus</translation>
    </message>
    <message>
      <source>Consented on</source>
      <translation>Tanggal persetujuan</translation>
    </message>
    <message>
      <source>Member number</source>
      <translation>Nomor KPJ</translation>
    </message>
    <message>
      <source>Not included</source>
      <translation>Tidak ikut</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Saringan</translation>
    </message>
    <message>
      <source>Marked as</source>
      <translation>Ditandai sebagai</translation>
    </message>
    <message>
      <source>Empty cells</source>
      <translation>Sel kosong</translation>
    </message>
    <message>
      <source>Cells marked</source>
      <translation>Sel ditandai</translation>
    </message>
    <message>
      <source>(content not shown)</source>
      <translation>(isi tidak ditampilkan)</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/home/page.py</name>
    <message>
      <source>Home</source>
      <translation>Beranda</translation>
    </message>
    <message>
      <source>Workers on the rosters</source>
      <translation>Pekerja terdata</translation>
    </message>
    <message>
      <source>Protected (registered)</source>
      <translation>Terlindungi (terdaftar)</translation>
    </message>
    <message>
      <source>Villages at their target</source>
      <translation>Desa mencapai target</translation>
    </message>
    <message>
      <source>Villages below 25%</source>
      <translation>Desa di bawah 25%</translation>
    </message>
    <message>
      <source>Coverage by district</source>
      <translation>Capaian per kecamatan</translation>
    </message>
    <message>
      <source>Waiting for somebody</source>
      <translation>Menunggu tindakan</translation>
    </message>
    <message>
      <source>Next events</source>
      <translation>Kegiatan berikutnya</translation>
    </message>
    <message>
      <source>Emptiest villages</source>
      <translation>Desa paling tertinggal</translation>
    </message>
    <message>
      <source>Each village counts up to its target, so that a full one does not hide an empty one.</source>
      <translation>Tiap desa dihitung paling banyak sampai targetnya, agar desa yang penuh tidak menutupi desa yang kosong.</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>besok</translation>
    </message>
    <message>
      <source>{counted} of the target {target} ({share})</source>
      <translation>{counted} dari target {target} ({share})</translation>
    </message>
    <message>
      <source>of {count} villages</source>
      <translation>dari {count} desa</translation>
    </message>
    <message>
      <source>need a visit first</source>
      <translation>perlu dikunjungi dulu</translation>
    </message>
    <message>
      <source>none: well done</source>
      <translation>tidak ada, bagus</translation>
    </message>
    <message>
      <source>{share} of the target</source>
      <translation>{share} dari target</translation>
    </message>
    <message>
      <source>{count} certificates not issued</source>
      <translation>{count} sertifikat belum terbit</translation>
    </message>
    <message>
      <source>{count} workbooks overdue</source>
      <translation>{count} buku kerja lewat tenggat</translation>
    </message>
    <message>
      <source>still in the villages</source>
      <translation>masih di desa</translation>
    </message>
    <message>
      <source>{count} imports under review</source>
      <translation>{count} impor sedang diperiksa</translation>
    </message>
    <message>
      <source>not applied yet</source>
      <translation>belum diterapkan</translation>
    </message>
    <message>
      <source>{count} parked rows</source>
      <translation>{count} baris ditunda</translation>
    </message>
    <message>
      <source>put right or skip them</source>
      <translation>perbaiki atau lewati</translation>
    </message>
    <message>
      <source>{count} members whose paid time is over</source>
      <translation>{count} peserta habis masa iurannya</translation>
    </message>
    <message>
      <source>in arrears or inactive?</source>
      <translation>menunggak atau nonaktif?</translation>
    </message>
    <message>
      <source>{count} doubtful pairs</source>
      <translation>{count} pasangan meragukan</translation>
    </message>
    <message>
      <source>the same person twice?</source>
      <translation>orang yang sama dua kali?</translation>
    </message>
    <message>
      <source>No event is planned.</source>
      <translation>Belum ada kegiatan direncanakan.</translation>
    </message>
    <message>
      <source>Every village has a quarter of its target or more.</source>
      <translation>Semua desa sudah mencapai seperempat target atau lebih.</translation>
    </message>
    <message>
      <source>Nothing waits. A good moment for a visit to a village.</source>
      <translation>Tidak ada yang menunggu. Saat yang baik untuk berkunjung ke desa.</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>{count} lagi</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/card_panel.py</name>
    <message>
      <source>Police station</source>
      <translation>Polsek</translation>
    </message>
    <message>
      <source>Villages served</source>
      <translation>Desa binaan</translation>
    </message>
    <message>
      <source>To come</source>
      <translation>Akan datang</translation>
    </message>
    <message>
      <source>Call off</source>
      <translation>Batalkan</translation>
    </message>
    <message>
      <source>standing in</source>
      <translation>pengganti</translation>
    </message>
    <message>
      <source>On certificates</source>
      <translation>Di sertifikat</translation>
    </message>
    <message>
      <source>No village yet.</source>
      <translation>Belum ada desa binaan.</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>sejak {day}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>sampai {day}</translation>
    </message>
    <message>
      <source>No Polsek yet.</source>
      <translation>Belum ada Polsek.</translation>
    </message>
    <message>
      <source>Call off what begins on {day}</source>
      <translation>Batalkan yang mulai {day}</translation>
    </message>
    <message>
      <source>Open {village}</source>
      <translation>Buka {village}</translation>
    </message>
    <message>
      <source>none: {why}</source>
      <translation>belum ada: {why}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/card_view.py</name>
    <message>
      <source>Back to the officers</source>
      <translation>Kembali ke daftar petugas</translation>
    </message>
    <message>
      <source>Back to the officers (Alt+Left)</source>
      <translation>Kembali ke daftar petugas (Alt+Kiri)</translation>
    </message>
    <message>
      <source>Workers brought</source>
      <translation>Pekerja yang dibawa</translation>
    </message>
    <message>
      <source>Open the certificate</source>
      <translation>Buka sertifikat</translation>
    </message>
    <message>
      <source>Events of the officer</source>
      <translation>Kegiatan petugas</translation>
    </message>
    <message>
      <source>Not invited to any event yet.</source>
      <translation>Belum diundang ke kegiatan mana pun.</translation>
    </message>
    <message>
      <source>inside, by the door</source>
      <translation>di dalam, menurut pintu</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>batal</translation>
    </message>
    <message>
      <source>invited</source>
      <translation>diundang</translation>
    </message>
    <message>
      <source>absent</source>
      <translation>tidak hadir</translation>
    </message>
    <message>
      <source>{name}: transfer from {day} on is stored.</source>
      <translation>Mutasi {name} mulai {day} disimpan.</translation>
    </message>
    <message>
      <source>{name} stands in from {day} on.</source>
      <translation>{name} menggantikan mulai {day}.</translation>
    </message>
    <message>
      <source>Photo of {name} stored.</source>
      <translation>Foto {name} disimpan.</translation>
    </message>
    <message>
      <source>Photo of {name} removed.</source>
      <translation>Foto {name} dihapus.</translation>
    </message>
    <message>
      <source>Remove the photo</source>
      <translation>Hapus foto</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Ubah</translation>
    </message>
    <message>
      <source>Stand in…</source>
      <translation>Gantikan…</translation>
    </message>
    <message>
      <source>Transfer…</source>
      <translation>Mutasi…</translation>
    </message>
    <message>
      <source>Events attended</source>
      <translation>Kegiatan dihadiri</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Jam</translation>
    </message>
    <message>
      <source>Post-test, mean</source>
      <translation>Rata-rata uji pasca</translation>
    </message>
    <message>
      <source>without NRP</source>
      <translation>tanpa NRP</translation>
    </message>
    <message>
      <source>Set inactive</source>
      <translation>Nonaktifkan</translation>
    </message>
    <message>
      <source>Set active</source>
      <translation>Aktifkan</translation>
    </message>
    <message>
      <source>Pre-test {before}, post-test {after}</source>
      <translation>Uji pra {before}, uji pasca {after}</translation>
    </message>
    <message>
      <source>Certificate {serial}</source>
      <translation>Sertifikat {serial}</translation>
    </message>
    <message>
      <source>Came</source>
      <translation>Hadir</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Telat</translation>
    </message>
    <message>
      <source>Tests</source>
      <translation>Uji</translation>
    </message>
    <message>
      <source>Gain</source>
      <translation>Naik</translation>
    </message>
    <message>
      <source>{came} of {count}</source>
      <translation>{came} dari {count}</translation>
    </message>
    <message>
      <source>{rise} to the pre-test</source>
      <translation>{rise} dari uji pra</translation>
    </message>
    <message>
      <source>{count} count toward the target</source>
      <translation>{count} dihitung ke target</translation>
    </message>
    <message>
      <source>{count} min</source>
      <translation>{count} mnt</translation>
    </message>
    <message>
      <source>What was to begin for {name} on {day} is called off.</source>
      <translation>Mutasi {name} yang akan mulai {day} dibatalkan.</translation>
    </message>
    <message>
      <source>{name} cannot be read ({why}).</source>
      <translation>{name} tidak dapat dibaca ({why}).</translation>
    </message>
    <message>
      <source>{count} times late</source>
      <translation>{count} kali telat</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/credited_dialog.py</name>
    <message>
      <source>Open the worker</source>
      <translation>Buka pekerja</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/dialog.py</name>
    <message>
      <source>Edit officer</source>
      <translation>Ubah data petugas</translation>
    </message>
    <message>
      <source>Add officer</source>
      <translation>Tambah petugas</translation>
    </message>
    <message>
      <source>Type the NRP, or say here why there is none yet.</source>
      <translation>Isi NRP, atau tulis di sini mengapa belum ada.</translation>
    </message>
    <message>
      <source>Type a part of the village's name</source>
      <translation>Ketik sebagian nama desa</translation>
    </message>
    <message>
      <source>Name as in the police register</source>
      <translation>Nama sesuai data kepolisian</translation>
    </message>
    <message>
      <source>Name on certificates, if it must differ</source>
      <translation>Nama di sertifikat, bila harus berbeda</translation>
    </message>
    <message>
      <source>In service</source>
      <translation>Masih bertugas</translation>
    </message>
    <message>
      <source>for example: will be asked for</source>
      <translation>misalnya: akan ditanyakan</translation>
    </message>
    <message>
      <source>Empty: rank, name, degrees</source>
      <translation>Kosong: pangkat, nama, gelar</translation>
    </message>
    <message>
      <source>Take out {village}</source>
      <translation>Lepas {village}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/lists.py</name>
    <message>
      <source>Choose the officers' list</source>
      <translation>Pilih daftar petugas</translation>
    </message>
    <message>
      <source>Taking in {name}</source>
      <translation>Mengimpor {name}</translation>
    </message>
    <message>
      <source>The row of {name} is not needed.</source>
      <translation>Baris {name} tidak diperlukan.</translation>
    </message>
    <message>
      <source>List {name}: {new} new, {changed} changed, {parked} parked.</source>
      <translation>Daftar {name}: {new} baru, {changed} berubah, {parked} ditunda.</translation>
    </message>
    <message>
      <source>Officer {name} saved.</source>
      <translation>Data petugas {name} disimpan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/page.py</name>
    <message>
      <source>Without village</source>
      <translation>Tanpa desa</translation>
    </message>
    <message>
      <source>Without NRP</source>
      <translation>Tanpa NRP</translation>
    </message>
    <message>
      <source>No officer fits these filters.</source>
      <translation>Tidak ada petugas yang sesuai dengan saringan ini.</translation>
    </message>
    <message>
      <source>No officers yet. Take in the list the police sent, or add the first one by hand.</source>
      <translation>Belum ada petugas. Impor daftar dari kepolisian, atau tambahkan petugas pertama secara manual.</translation>
    </message>
    <message>
      <source>Officer {name} is inactive now.</source>
      <translation>Petugas {name} kini nonaktif.</translation>
    </message>
    <message>
      <source>Officer {name} is active again.</source>
      <translation>Petugas {name} aktif kembali.</translation>
    </message>
    <message>
      <source>Take in a list</source>
      <translation>Impor daftar</translation>
    </message>
    <message>
      <source>Mend them…</source>
      <translation>Perbaiki…</translation>
    </message>
    <message>
      <source>{count} rows of officers' lists wait to be mended before they can be taken in.</source>
      <translation>{count} baris daftar petugas belum dapat diimpor dan menunggu diperbaiki.</translation>
    </message>
    <message>
      <source>Officer {name} added.</source>
      <translation>Petugas {name} ditambahkan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/panel.py</name>
    <message>
      <source>Choose an officer to see the card.</source>
      <translation>Pilih petugas untuk melihat datanya.</translation>
    </message>
    <message>
      <source>attended</source>
      <translation>hadir</translation>
    </message>
    <message>
      <source>did not come</source>
      <translation>tidak hadir</translation>
    </message>
    <message>
      <source>Open the card</source>
      <translation>Buka kartu</translation>
    </message>
    <message>
      <source>{village}, until {day}</source>
      <translation>{village}, sampai {day}</translation>
    </message>
    <message>
      <source>A transfer takes effect on {day}.</source>
      <translation>Mutasi berlaku mulai {day}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/parked_dialog.py</name>
    <message>
      <source>Rows that wait to be mended</source>
      <translation>Baris yang menunggu diperbaiki</translation>
    </message>
    <message>
      <source>Mend…</source>
      <translation>Perbaiki…</translation>
    </message>
    <message>
      <source>These rows of officers' lists were not taken in. Mend each, or say that it is not needed.</source>
      <translation>Baris daftar petugas ini belum diimpor. Perbaiki satu per satu, atau nyatakan tidak diperlukan.</translation>
    </message>
    <message>
      <source>Nothing waits any more.</source>
      <translation>Tidak ada lagi yang menunggu.</translation>
    </message>
    <message>
      <source>Not needed</source>
      <translation>Tidak diperlukan</translation>
    </message>
    <message>
      <source>This row stands in the list twice.</source>
      <translation>Baris ini tertulis dua kali di daftar.</translation>
    </message>
    <message>
      <source>Read on</source>
      <translation>Dibaca</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/photo.py</name>
    <message>
      <source>Choose a photo, or drop one here</source>
      <translation>Pilih foto, atau seret ke sini</translation>
    </message>
    <message>
      <source>Choose a photo</source>
      <translation>Pilih foto</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Gambar</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/preview.py</name>
    <message>
      <source>Promoted</source>
      <translation>Naik pangkat</translation>
    </message>
    <message>
      <source>Not in the list, nothing happens. Tick to set inactive; nobody is removed.</source>
      <translation>Tidak ada di daftar, tidak diubah. Centang untuk menonaktifkan; tidak ada yang dihapus.</translation>
    </message>
    <message>
      <source>Officers' list {name}</source>
      <translation>Daftar petugas {name}</translation>
    </message>
    <message>
      <source>The transfers hold from</source>
      <translation>Mutasi berlaku mulai</translation>
    </message>
    <message>
      <source>Number of the order</source>
      <translation>Nomor surat perintah</translation>
    </message>
    <message>
      <source>Take in {count} officers</source>
      <translation>Impor {count} petugas</translation>
    </message>
    <message>
      <source>Promoted: {count}</source>
      <translation>Naik pangkat: {count}</translation>
    </message>
    <message>
      <source>To be checked: {count}</source>
      <translation>Perlu diperiksa: {count}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/transfer_dialog.py</name>
    <message>
      <source>Transfer</source>
      <translation>Mutasi</translation>
    </message>
    <message>
      <source>Store the transfer</source>
      <translation>Simpan mutasi</translation>
    </message>
    <message>
      <source>Store the substitution</source>
      <translation>Simpan penggantian</translation>
    </message>
    <message>
      <source>{name} · now: {place}</source>
      <translation>{name} · sekarang: {place}</translation>
    </message>
    <message>
      <source>{name} (standing in)</source>
      <translation>{name} (pengganti)</translation>
    </message>
    <message>
      <source>{name}, until {day}</source>
      <translation>{name}, sampai {day}</translation>
    </message>
    <message>
      <source>Begins on</source>
      <translation>Mulai</translation>
    </message>
    <message>
      <source>Until, this day included</source>
      <translation>Sampai dengan</translation>
    </message>
    <message>
      <source>… and {count} more</source>
      <translation>… dan {count} lagi</translation>
    </message>
    <message>
      <source>Served by somebody already, who keeps it:</source>
      <translation>Sudah ada petugasnya, dan tetap bertugas di sana:</translation>
    </message>
    <message>
      <source>{name}, from {day}</source>
      <translation>{name}, mulai {day}</translation>
    </message>
    <message>
      <source>May lie in the past or be still to come</source>
      <translation>Boleh tanggal lalu atau yang akan datang</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/officers/words.py</name>
    <message>
      <source>Name on certificates</source>
      <translation>Nama di sertifikat</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Baru</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Berubah</translation>
    </message>
    <message>
      <source>Unchanged</source>
      <translation>Tetap</translation>
    </message>
    <message>
      <source>With errors</source>
      <translation>Bermasalah</translation>
    </message>
    <message>
      <source>Not in the list</source>
      <translation>Tidak ada di daftar</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/opening.py</name>
    <message>
      <source>Opening the data…</source>
      <translation>Membuka data…</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Coba lagi</translation>
    </message>
    <message>
      <source>Choose another file…</source>
      <translation>Pilih berkas lain…</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>Pulihkan cadangan…</translation>
    </message>
    <message>
      <source>Choose another database</source>
      <translation>Pilih basis data lain</translation>
    </message>
    <message>
      <source>Databases (*.db);;All files (*)</source>
      <translation>Basis data (*.db);;Semua berkas (*)</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>Pulihkan cadangan</translation>
    </message>
    <message>
      <source>Backups (*.rangkul);;All files (*)</source>
      <translation>Cadangan (*.rangkul);;Semua berkas (*)</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/page.py</name>
    <message>
      <source>Cancelled; nothing was changed.</source>
      <translation>Dibatalkan; tidak ada yang berubah.</translation>
    </message>
    <message>
      <source>Taken back: {text}</source>
      <translation>Diurungkan: {text}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/pages.py</name>
    <message>
      <source>Import a worker list</source>
      <translation>Impor daftar pekerja</translation>
    </message>
    <message>
      <source>Send workbooks to villages</source>
      <translation>Kirim buku kerja ke desa</translation>
    </message>
    <message>
      <source>Import an officers' list</source>
      <translation>Impor daftar petugas</translation>
    </message>
    <message>
      <source>Add an officer</source>
      <translation>Tambah petugas</translation>
    </message>
    <message>
      <source>Add a worker</source>
      <translation>Tambah pekerja</translation>
    </message>
    <message>
      <source>Export workers for the check or for registration</source>
      <translation>Ekspor pekerja untuk cek Y/T atau pendaftaran</translation>
    </message>
    <message>
      <source>Edit column maps of exports</source>
      <translation>Ubah peta kolom ekspor</translation>
    </message>
    <message>
      <source>Find duplicates on the rosters</source>
      <translation>Cari duplikat di daftar pekerja</translation>
    </message>
    <message>
      <source>Undo a merge of workers</source>
      <translation>Urungkan penggabungan pekerja</translation>
    </message>
    <message>
      <source>Issue charters to villages</source>
      <translation>Terbitkan piagam desa</translation>
    </message>
    <message>
      <source>Check whether a certificate is genuine</source>
      <translation>Periksa keaslian sertifikat</translation>
    </message>
    <message>
      <source>Reports over a period</source>
      <translation>Laporan per kurun waktu</translation>
    </message>
    <message>
      <source>Change the office and its signers</source>
      <translation>Ubah kantor dan penanda tangan</translation>
    </message>
    <message>
      <source>Design certificates</source>
      <translation>Rancang sertifikat</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Laporan</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Cek sertifikat</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Pengaturan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/pdf_view.py</name>
    <message>
      <source>Go to page</source>
      <translation>Ke halaman</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Lebih kecil</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Lebih besar</translation>
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
    <name>desktop/rangkul/ui/print_panel.py</name>
    <message>
      <source>Printer</source>
      <translation>Printer</translation>
    </message>
    <message>
      <source>Which pages</source>
      <translation>Halaman yang mana</translation>
    </message>
    <message>
      <source>Sides</source>
      <translation>Sisi kertas</translation>
    </message>
    <message>
      <source>Backs from the last sheet on</source>
      <translation>Belakang mulai lembar terakhir</translation>
    </message>
    <message>
      <source>For printers that put the first page at the bottom of the stack</source>
      <translation>Untuk printer yang menaruh halaman pertama di dasar tumpukan</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Rangkap</translation>
    </message>
    <message>
      <source>First the fronts; then turn the stack over, put it back, and print the backs.</source>
      <translation>Cetak halaman ganjil dulu, balik tumpukannya, masukkan lagi, lalu cetak halaman genap.</translation>
    </message>
    <message>
      <source>All pages</source>
      <translation>Semua halaman</translation>
    </message>
    <message>
      <source>The page in sight</source>
      <translation>Halaman yang tampak</translation>
    </message>
    <message>
      <source>Odd pages</source>
      <translation>Halaman ganjil</translation>
    </message>
    <message>
      <source>Even pages</source>
      <translation>Halaman genap</translation>
    </message>
    <message>
      <source>Certain pages…</source>
      <translation>Halaman tertentu…</translation>
    </message>
    <message>
      <source>{paper}, true size: nothing is shrunk to fit.</source>
      <translation>{paper}, ukuran sebenarnya: tidak ada yang dikecilkan.</translation>
    </message>
    <message>
      <source>One side</source>
      <translation>Satu sisi</translation>
    </message>
    <message>
      <source>Both sides</source>
      <translation>Bolak-balik</translation>
    </message>
    <message>
      <source>Both sides, turned by hand</source>
      <translation>Bolak-balik, dibalik sendiri</translation>
    </message>
    <message>
      <source>No printer</source>
      <translation>Tidak ada printer</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/printers.py</name>
    <message>
      <source>The printer {name} did not take the pages ({why}). Choose another one, or save the PDF.</source>
      <translation>Printer {name} tidak menerima halaman itu ({why}). Pilih printer lain, atau simpan PDF-nya.</translation>
    </message>
    <message>
      <source>The printer {name} does not answer. See whether it is switched on, or choose another one.</source>
      <translation>Printer {name} tidak menjawab. Periksa apakah sudah menyala, atau pilih printer lain.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/printing.py</name>
    <message>
      <source>The fronts are being printed. When the last one is out, turn the whole stack over, put it back into the tray, then</source>
      <translation>Sisi depan sedang dicetak. Setelah lembar terakhir keluar, balik seluruh tumpukan, masukkan lagi ke baki, lalu</translation>
    </message>
    <message>
      <source>Start again</source>
      <translation>Ulangi dari awal</translation>
    </message>
    <message>
      <source>Open in the PDF program</source>
      <translation>Buka di program PDF</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Buka folder</translation>
    </message>
    <message>
      <source>Save the PDF</source>
      <translation>Simpan PDF</translation>
    </message>
    <message>
      <source>This computer has no printer. Save the PDF and print it on another one.</source>
      <translation>Komputer ini tidak punya printer. Simpan PDF-nya, lalu cetak dari komputer lain.</translation>
    </message>
    <message>
      <source>Cancel the printing</source>
      <translation>Batalkan pencetakan</translation>
    </message>
    <message>
      <source>{count} pages were sent to {printer}.</source>
      <translation>{count} halaman dikirim ke {printer}.</translation>
    </message>
    <message>
      <source>The printing was cancelled. Pages that are out already stay printed.</source>
      <translation>Pencetakan dibatalkan. Halaman yang sudah keluar tetap tercetak.</translation>
    </message>
    <message>
      <source>Opened in the system's PDF program.</source>
      <translation>Dibuka di program PDF komputer ini.</translation>
    </message>
    <message>
      <source>Sending page {done} of {total}…</source>
      <translation>Mengirim halaman {done} dari {total}…</translation>
    </message>
    <message>
      <source>Print {count} backs</source>
      <translation>Cetak {count} sisi belakang</translation>
    </message>
    <message>
      <source>Print {count} fronts</source>
      <translation>Cetak {count} sisi depan</translation>
    </message>
    <message>
      <source>This computer has no program for PDFs. The file is {file}.</source>
      <translation>Komputer ini tidak memiliki program PDF. Berkasnya ada di {file}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/reports/page.py</name>
    <message>
      <source>List of reports</source>
      <translation>Daftar laporan</translation>
    </message>
    <message>
      <source>Choose a report at the left.</source>
      <translation>Pilih laporan di sebelah kiri.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Kurun waktu</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Dari</translation>
    </message>
    <message>
      <source>How fine</source>
      <translation>Tingkat rincian</translation>
    </message>
    <message>
      <source>See the paper</source>
      <translation>Lihat hasil cetak</translation>
    </message>
    <message>
      <source>All the time</source>
      <translation>Seluruh waktu</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Tahun ini</translation>
    </message>
    <message>
      <source>This quarter</source>
      <translation>Triwulan ini</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Bulan ini</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Bulan lalu</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Tahun lalu</translation>
    </message>
    <message>
      <source>From … until …</source>
      <translation>Dari … sampai …</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/saving.py</name>
    <message>
      <source>Somebody else changed this entry</source>
      <translation>Data ini diubah orang lain</translation>
    </message>
    <message>
      <source>Store my version</source>
      <translation>Simpan isian saya</translation>
    </message>
    <message>
      <source>While you were typing, this entry was stored with other values. Storing yours replaces them.</source>
      <translation>Selagi Anda mengisi, data ini disimpan dengan isi lain. Menyimpan isian Anda akan menggantikannya.</translation>
    </message>
    <message>
      <source>Both versions</source>
      <translation>Kedua versi</translation>
    </message>
    <message>
      <source>Your version and the stored one say the same.</source>
      <translation>Isian Anda dan data tersimpan sama.</translation>
    </message>
    <message>
      <source>Back to the form</source>
      <translation>Kembali ke formulir</translation>
    </message>
    <message>
      <source>What you typed is not stored yet. Press Esc once more to throw it away.</source>
      <translation>Yang Anda ketik belum disimpan. Tekan Esc sekali lagi untuk membuangnya.</translation>
    </message>
    <message>
      <source>Somebody else changed this entry in the meantime. Nothing of yours is stored yet.</source>
      <translation>Data ini sudah diubah orang lain. Isian Anda belum disimpan.</translation>
    </message>
    <message>
      <source>Stored now</source>
      <translation>Tersimpan sekarang</translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>Isian Anda</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/search_bar.py</name>
    <message>
      <source>Search people, NIK, villages, events, commands  (Ctrl+K)</source>
      <translation>Cari orang, NIK, desa, kegiatan, perintah  (Ctrl+K)</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Cari</translation>
    </message>
    <message>
      <source>Search results</source>
      <translation>Hasil pencarian</translation>
    </message>
    <message>
      <source>Nothing fits “{text}”.</source>
      <translation>Tidak ada yang cocok dengan “{text}”.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/settings/office_form.py</name>
    <message>
      <source>{file} is larger than 2 MB. Choose a smaller picture.</source>
      <translation>{file} lebih besar dari 2 MB. Pilih gambar yang lebih kecil.</translation>
    </message>
    <message>
      <source>The office needs a name; it stands on every paper.</source>
      <translation>Kantor perlu nama; nama itu tercetak di setiap surat.</translation>
    </message>
    <message>
      <source>{file} cannot be read. Choose another picture.</source>
      <translation>{file} tidak dapat dibaca. Pilih gambar lain.</translation>
    </message>
    <message>
      <source>Name of the office</source>
      <translation>Nama kantor</translation>
    </message>
    <message>
      <source>Short sign in numbers</source>
      <translation>Singkatan pada nomor surat</translation>
    </message>
    <message>
      <source>Phone, e-mail</source>
      <translation>Telepon, surel</translation>
    </message>
    <message>
      <source>City in dates</source>
      <translation>Kota pada tanggal surat</translation>
    </message>
    <message>
      <source>Polres</source>
      <translation>Polres</translation>
    </message>
    <message>
      <source>Certificate numbers</source>
      <translation>Nomor sertifikat</translation>
    </message>
    <message>
      <source>Letter numbers</source>
      <translation>Nomor surat</translation>
    </message>
    <message>
      <source>Days a village has for its workbook</source>
      <translation>Hari untuk mengembalikan buku kerja</translation>
    </message>
    <message>
      <source>First signer: name</source>
      <translation>Penanda tangan 1: nama</translation>
    </message>
    <message>
      <source>First signer: position</source>
      <translation>Penanda tangan 1: jabatan</translation>
    </message>
    <message>
      <source>First signer: NPK, NIP or NRP</source>
      <translation>Penanda tangan 1: NPK, NIP, atau NRP</translation>
    </message>
    <message>
      <source>First signer: on behalf of</source>
      <translation>Penanda tangan 1: atas nama</translation>
    </message>
    <message>
      <source>Second signer: name</source>
      <translation>Penanda tangan 2: nama</translation>
    </message>
    <message>
      <source>Second signer: position</source>
      <translation>Penanda tangan 2: jabatan</translation>
    </message>
    <message>
      <source>Second signer: NPK, NIP or NRP</source>
      <translation>Penanda tangan 2: NPK, NIP, atau NRP</translation>
    </message>
    <message>
      <source>Second signer: on behalf of</source>
      <translation>Penanda tangan 2: atas nama</translation>
    </message>
    <message>
      <source>Logo (PNG or JPEG)</source>
      <translation>Logo (PNG atau JPEG)</translation>
    </message>
    <message>
      <source>e.g. Kantor Cabang Bekasi Cikarang</source>
      <translation>misalnya Kantor Cabang Bekasi Cikarang</translation>
    </message>
    <message>
      <source>e.g. BKC</source>
      <translation>misalnya BKC</translation>
    </message>
    <message>
      <source>{seq:03d} counts 001, 002 …; {unit}, {mm}, {roman_month} and {year} fill themselves in.</source>
      <translation>{seq:03d} menghitung 001, 002 …; {unit}, {mm}, {roman_month}, dan {year} terisi sendiri.</translation>
    </message>
    <message>
      <source>Counted separately, given when a letter is issued.</source>
      <translation>Dihitung tersendiri; diberikan saat surat diterbitkan.</translation>
    </message>
    <message>
      <source>e.g. a.n. Kepala Kantor Wilayah</source>
      <translation>misalnya a.n. Kepala Kantor Wilayah</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/settings/page.py</name>
    <message>
      <source>Attachments of events lie in {folder}; a backup of the database does not hold them, so copy that folder too.</source>
      <translation>Lampiran kegiatan ada di {folder}; cadangan basis data tidak memuatnya, jadi salin juga folder itu.</translation>
    </message>
    <message>
      <source>A backup is made every day the program is used; 7 days, 4 weeks and 12 months are kept in {folder}.</source>
      <translation>Cadangan dibuat setiap hari program dipakai; 7 hari, 4 minggu, dan 12 bulan disimpan di {folder}.</translation>
    </message>
    <message>
      <source>With the public key anybody can check certificates without this database: rangkul certificates verify FILE --key KEY.</source>
      <translation>Dengan kunci publik siapa pun dapat memeriksa sertifikat tanpa basis data ini: rangkul certificates verify BERKAS --key KUNCI.</translation>
    </message>
    <message>
      <source>Office and signers</source>
      <translation>Kantor dan penanda tangan</translation>
    </message>
    <message>
      <source>Designs of certificates</source>
      <translation>Desain sertifikat</translation>
    </message>
    <message>
      <source>Language and look</source>
      <translation>Bahasa dan tampilan</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>Basis data</translation>
    </message>
    <message>
      <source>Layouts</source>
      <translation>Susunan berkas</translation>
    </message>
    <message>
      <source>Save the office</source>
      <translation>Simpan kantor</translation>
    </message>
    <message>
      <source>Where everything is kept</source>
      <translation>Tempat semua data disimpan</translation>
    </message>
    <message>
      <source>Back up now…</source>
      <translation>Cadangkan sekarang…</translation>
    </message>
    <message>
      <source>Save the public key…</source>
      <translation>Simpan kunci publik…</translation>
    </message>
    <message>
      <source>The office is saved.</source>
      <translation>Data kantor tersimpan.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Ikut sistem</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Terang</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Gelap</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Bahasa</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Warna</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>Mencadangkan</translation>
    </message>
    <message>
      <source>Takes effect at the next start.</source>
      <translation>Berlaku saat program dibuka lagi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/settings/taught_layouts.py</name>
    <message>
      <source>Whenever a list with the same headings comes, it is read as you once said.</source>
      <translation>Setiap kali datang daftar dengan judul kolom yang sama, daftar itu dibaca seperti yang pernah Anda tentukan.</translation>
    </message>
    <message>
      <source>Nothing was taught yet. A list that is not understood can be put right in its review, under Layout.</source>
      <translation>Belum ada yang diajarkan. Daftar yang tidak dipahami dapat dibetulkan saat diperiksa, lewat tombol Susunan.</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Lupakan</translation>
    </message>
    <message>
      <source>Without headings</source>
      <translation>Tanpa judul kolom</translation>
    </message>
    <message>
      <source>What was taught about the villages' lists</source>
      <translation>Yang diajarkan tentang daftar dari desa</translation>
    </message>
    <message>
      <source>The layout of {name} is forgotten.</source>
      <translation>Susunan {name} dilupakan.</translation>
    </message>
    <message>
      <source>Taught on</source>
      <translation>Diajarkan pada berkas</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>Judul kolom</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>Dibaca sebagai</translation>
    </message>
    <message>
      <source>Last used</source>
      <translation>Terakhir dipakai</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/tell.py</name>
    <message>
      <source>Something went wrong in Rangkul itself</source>
      <translation>Ada kesalahan di dalam Rangkul sendiri</translation>
    </message>
    <message>
      <source>Copy the report</source>
      <translation>Salin laporan</translation>
    </message>
    <message>
      <source>What you were doing was not stored. Everything stored before is safe; you can go on working.</source>
      <translation>Yang baru Anda kerjakan tidak tersimpan. Semua yang tersimpan sebelumnya aman; Anda dapat melanjutkan.</translation>
    </message>
    <message>
      <source>The report for whoever mends it lies in {file}.</source>
      <translation>Laporan untuk yang memperbaikinya ada di {file}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/templates/canvas.py</name>
    <message>
      <source>Tab chooses the next element, arrows move it, Shift makes the steps larger, Delete removes it.</source>
      <translation>Tab memilih unsur berikutnya, panah menggesernya, Shift memperbesar langkah, Delete menghapusnya.</translation>
    </message>
    <message>
      <source>The page</source>
      <translation>Halaman</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/templates/designs.py</name>
    <message>
      <source>Charter of a village</source>
      <translation>Piagam desa</translation>
    </message>
    <message>
      <source>passed</source>
      <translation>lulus</translation>
    </message>
    <message>
      <source>charters</source>
      <translation>piagam</translation>
    </message>
    <message>
      <source>What was issued keeps the design it was issued with. A new revision counts for what is issued from then on.</source>
      <translation>Yang sudah terbit tetap memakai desain saat terbit. Revisi baru berlaku untuk yang terbit sesudahnya.</translation>
    </message>
    <message>
      <source>New design</source>
      <translation>Desain baru</translation>
    </message>
    <message>
      <source>Use for</source>
      <translation>Pakai untuk</translation>
    </message>
    <message>
      <source>Use this design</source>
      <translation>Pakai desain ini</translation>
    </message>
    <message>
      <source>Built into Rangkul</source>
      <translation>Bawaan Rangkul</translation>
    </message>
    <message>
      <source>put aside</source>
      <translation>disisihkan</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Mulai</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Untuk</translation>
    </message>
    <message>
      <source>What is it called?</source>
      <translation>Apa namanya?</translation>
    </message>
    <message>
      <source>Open the editor</source>
      <translation>Buka penyunting</translation>
    </message>
    <message>
      <source>Rename the design</source>
      <translation>Ganti nama desain</translation>
    </message>
    <message>
      <source>The new name</source>
      <translation>Nama baru</translation>
    </message>
    <message>
      <source>“{name}” is put aside.</source>
      <translation>“{name}” disisihkan.</translation>
    </message>
    <message>
      <source>“{name}” is offered again.</source>
      <translation>“{name}” ditawarkan lagi.</translation>
    </message>
    <message>
      <source>Export the design</source>
      <translation>Ekspor desain</translation>
    </message>
    <message>
      <source>Import a design</source>
      <translation>Impor desain</translation>
    </message>
    <message>
      <source>Offer again</source>
      <translation>Tawarkan lagi</translation>
    </message>
    <message>
      <source>My certificate</source>
      <translation>Sertifikat kami</translation>
    </message>
    <message>
      <source>My charter</source>
      <translation>Piagam kami</translation>
    </message>
    <message>
      <source>“{name}” is a copy now.</source>
      <translation>“{name}” sudah disalin.</translation>
    </message>
    <message>
      <source>Used for</source>
      <translation>Dipakai untuk</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Disimpan</translation>
    </message>
    <message>
      <source>“{old}” is called “{name}” now.</source>
      <translation>“{old}” sekarang bernama “{name}”.</translation>
    </message>
    <message>
      <source>Certificates ({use}) are issued in “{name}” from now on.</source>
      <translation>Sertifikat ({use}) mulai sekarang terbit dengan “{name}”.</translation>
    </message>
    <message>
      <source>Design ({kinds})</source>
      <translation>Desain ({kinds})</translation>
    </message>
    <message>
      <source>“{name}” is in {file}.</source>
      <translation>“{name}” ada di {file}.</translation>
    </message>
    <message>
      <source>“{name}” is imported.</source>
      <translation>“{name}” diimpor.</translation>
    </message>
    <message>
      <source>“{name}” is saved as revision {number}.</source>
      <translation>“{name}” tersimpan sebagai revisi {number}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/templates/editor.py</name>
    <message>
      <source>Drag to move, drag the corners to size. Ctrl+click takes what lies below. Alt: no snapping.</source>
      <translation>Seret untuk menggeser, seret sudut untuk mengubah ukuran. Ctrl+klik mengambil yang di bawahnya. Alt: tanpa menempel.</translation>
    </message>
    <message>
      <source>The changes since the last saving would be lost.</source>
      <translation>Perubahan sejak penyimpanan terakhir akan hilang.</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Ulangi</translation>
    </message>
    <message>
      <source>Shown with</source>
      <translation>Ditampilkan dengan</translation>
    </message>
    <message>
      <source>Save the design</source>
      <translation>Simpan desain</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>Perlu dilihat</translation>
    </message>
    <message>
      <source>What to look at in the design</source>
      <translation>Yang perlu dilihat pada desain</translation>
    </message>
    <message>
      <source>Choose a picture</source>
      <translation>Pilih gambar</translation>
    </message>
    <message>
      <source>Saved as revision {number}. Certificates issued before keep theirs.</source>
      <translation>Tersimpan sebagai revisi {number}. Sertifikat yang sudah terbit tidak berubah.</translation>
    </message>
    <message>
      <source>Leave without saving</source>
      <translation>Keluar tanpa menyimpan</translation>
    </message>
    <message>
      <source>The whole page</source>
      <translation>Satu halaman</translation>
    </message>
    <message>
      <source>Pictures ({kinds})</source>
      <translation>Gambar ({kinds})</translation>
    </message>
    <message>
      <source>Design “{name}”</source>
      <translation>Desain “{name}”</translation>
    </message>
    <message>
      <source>A usual name</source>
      <translation>Nama biasa</translation>
    </message>
    <message>
      <source>The longest name</source>
      <translation>Nama terpanjang</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/templates/element_list.py</name>
    <message>
      <source>Kind of element</source>
      <translation>Jenis unsur</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Tambah</translation>
    </message>
    <message>
      <source>Element</source>
      <translation>Unsur</translation>
    </message>
    <message>
      <source>Elements, the uppermost first</source>
      <translation>Unsur, yang paling atas dahulu</translation>
    </message>
    <message>
      <source>Further up in the pile</source>
      <translation>Naikkan satu lapis</translation>
    </message>
    <message>
      <source>Further down in the pile</source>
      <translation>Turunkan satu lapis</translation>
    </message>
    <message>
      <source>Double it (Ctrl+D)</source>
      <translation>Gandakan (Ctrl+D)</translation>
    </message>
    <message>
      <source>Remove it (Delete)</source>
      <translation>Hapus (Delete)</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/templates/properties.py</name>
    <message>
      <source>Choose the background picture…</source>
      <translation>Pilih gambar latar…</translation>
    </message>
    <message>
      <source>Field to insert</source>
      <translation>Isian yang disisipkan</translation>
    </message>
    <message>
      <source>Insert the field</source>
      <translation>Sisipkan</translation>
    </message>
    <message>
      <source>Choose a picture…</source>
      <translation>Pilih gambar…</translation>
    </message>
    <message>
      <source>Left, mm</source>
      <translation>Dari kiri, mm</translation>
    </message>
    <message>
      <source>Top, mm</source>
      <translation>Dari atas, mm</translation>
    </message>
    <message>
      <source>Width, mm</source>
      <translation>Lebar, mm</translation>
    </message>
    <message>
      <source>Height, mm</source>
      <translation>Tinggi, mm</translation>
    </message>
    <message>
      <source>Size, points</source>
      <translation>Ukuran, pt</translation>
    </message>
    <message>
      <source>Smallest size</source>
      <translation>Ukuran terkecil</translation>
    </message>
    <message>
      <source>Letter spacing</source>
      <translation>Jarak huruf</translation>
    </message>
    <message>
      <source>Thickness, points</source>
      <translation>Tebal, pt</translation>
    </message>
    <message>
      <source>{value} is no possible number here.</source>
      <translation>{value} bukan angka yang mungkin di sini.</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Warna</translation>
    </message>
    <message>
      <source>A4 lying</source>
      <translation>A4 mendatar</translation>
    </message>
    <message>
      <source>A4 standing</source>
      <translation>A4 tegak</translation>
    </message>
    <message>
      <source>Choose a colour…</source>
      <translation>Pilih warna…</translation>
    </message>
    <message>
      <source>Choose a filling…</source>
      <translation>Pilih warna isi…</translation>
    </message>
    <message>
      <source>Font</source>
      <translation>Huruf</translation>
    </message>
    <message>
      <source>Across</source>
      <translation>Rata</translation>
    </message>
    <message>
      <source>Up and down</source>
      <translation>Tegak</translation>
    </message>
    <message>
      <source>Belongs to</source>
      <translation>Milik</translation>
    </message>
    <message>
      <source>Only if this name signs</source>
      <translation>Hanya bila nama ini menandatangani</translation>
    </message>
    <message>
      <source>The number below the code</source>
      <translation>Nomor di bawah kode</translation>
    </message>
    <message>
      <source>Lines at most</source>
      <translation>Baris paling banyak</translation>
    </message>
    <message>
      <source>Filling</source>
      <translation>Warna isi</translation>
    </message>
    <message>
      <source>A colour is written like #0B6E4F.</source>
      <translation>Warna ditulis seperti #0B6E4F.</translation>
    </message>
    <message>
      <source>Paper and its direction</source>
      <translation>Kertas</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>Latar</translation>
    </message>
    <message>
      <source>Nobody: always printed</source>
      <translation>Tidak terikat: selalu dicetak</translation>
    </message>
    <message>
      <source>empty: whoever signs</source>
      <translation>kosong: siapa pun</translation>
    </message>
    <message>
      <source>none</source>
      <translation>tidak ada</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/translator.py</name>
    <message>
      <source>Yes</source>
      <translation>Ya</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Tidak</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Bantuan</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Potong</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Hapus</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Pilih semua</translation>
    </message>
    <message>
      <source>Look in:</source>
      <translation>Cari di:</translation>
    </message>
    <message>
      <source>File name:</source>
      <translation>Nama berkas:</translation>
    </message>
    <message>
      <source>Files of type:</source>
      <translation>Jenis berkas:</translation>
    </message>
    <message>
      <source>Folder:</source>
      <translation>Folder:</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Pilih</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/verify/page.py</name>
    <message>
      <source>Check certificates</source>
      <translation>Cek sertifikat</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/villages/charters_dialog.py</name>
    <message>
      <source>What was wrong with the charter {serial} of {name}? A new one with today's figures takes its place.</source>
      <translation>Apa yang salah pada piagam {serial} untuk {name}? Piagam baru dengan angka hari ini menggantikannya.</translation>
    </message>
    <message>
      <source>Why is the charter {serial} of {name} revoked? Whoever checks it reads the reason.</source>
      <translation>Mengapa piagam {serial} untuk {name} dicabut? Alasannya dibaca siapa pun yang memeriksanya.</translation>
    </message>
    <message>
      <source>Charters of villages</source>
      <translation>Piagam desa</translation>
    </message>
    <message>
      <source>Issue charters</source>
      <translation>Terbitkan piagam</translation>
    </message>
    <message>
      <source>“Desa Sadar Jaminan Sosial Ketenagakerjaan” for every village that reached its target. Tick some, or issue to all.</source>
      <translation>“Desa Sadar Jaminan Sosial Ketenagakerjaan” untuk setiap desa yang mencapai targetnya. Centang beberapa, atau terbitkan untuk semua.</translation>
    </message>
    <message>
      <source>Villages that reached their target</source>
      <translation>Desa yang mencapai target</translation>
    </message>
    <message>
      <source>No village has reached its target yet.</source>
      <translation>Belum ada desa yang mencapai targetnya.</translation>
    </message>
    <message>
      <source>Has one</source>
      <translation>Sudah ada</translation>
    </message>
    <message>
      <source>Replace the charter</source>
      <translation>Ganti piagam</translation>
    </message>
    <message>
      <source>Revoke the charter</source>
      <translation>Cabut piagam</translation>
    </message>
    <message>
      <source>Issuing {count} charters</source>
      <translation>Menerbitkan {count} piagam</translation>
    </message>
    <message>
      <source>Drawing {count} charters</source>
      <translation>Menggambar {count} piagam</translation>
    </message>
    <message>
      <source>Coverage</source>
      <translation>Capaian</translation>
    </message>
    <message>
      <source>{count} charters issued.</source>
      <translation>{count} piagam diterbitkan.</translation>
    </message>
    <message>
      <source>{count} charters</source>
      <translation>{count} piagam</translation>
    </message>
    <message>
      <source>Issue {count} charters</source>
      <translation>Terbitkan {count} piagam</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/villages/dialog.py</name>
    <message>
      <source>Edit {village}</source>
      <translation>Ubah {village}</translation>
    </message>
    <message>
      <source>Contact at the village office</source>
      <translation>Kontak di kantor desa</translation>
    </message>
    <message>
      <source>Workers the village should reach, usually 100</source>
      <translation>Jumlah pekerja yang harus dicapai desa, biasanya 100</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/villages/page.py</name>
    <message>
      <source>{count} villages, {reached} reached their target</source>
      <translation>{count} desa, {reached} mencapai target</translation>
    </message>
    <message>
      <source>Filter by village or district</source>
      <translation>Saring desa atau kecamatan</translation>
    </message>
    <message>
      <source>Filter villages</source>
      <translation>Saring desa</translation>
    </message>
    <message>
      <source>Below 25 %</source>
      <translation>Di bawah 25 %</translation>
    </message>
    <message>
      <source>Emptiest first</source>
      <translation>Paling kosong dulu</translation>
    </message>
    <message>
      <source>Empty</source>
      <translation>Kosong</translation>
    </message>
    <message>
      <source>Reached</source>
      <translation>Tercapai</translation>
    </message>
    <message>
      <source>No village fits these filters.</source>
      <translation>Tidak ada desa yang sesuai dengan saringan ini.</translation>
    </message>
    <message>
      <source>Charters…</source>
      <translation>Piagam…</translation>
    </message>
    <message>
      <source>{count} missing</source>
      <translation>Kurang {count}</translation>
    </message>
    <message>
      <source>No villages yet. Choose the region of your office in the settings.</source>
      <translation>Belum ada desa. Pilih wilayah kantor Anda di Pengaturan.</translation>
    </message>
    <message>
      <source>Show every village</source>
      <translation>Tampilkan semua desa</translation>
    </message>
    <message>
      <source>Protected</source>
      <translation>Terlindungi</translation>
    </message>
    <message>
      <source>{village} saved.</source>
      <translation>Data {village} disimpan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/villages/panel.py</name>
    <message>
      <source>Workers by status</source>
      <translation>Pekerja per status</translation>
    </message>
    <message>
      <source>About the village</source>
      <translation>Tentang desa</translation>
    </message>
    <message>
      <source>Choose a village to see its card.</source>
      <translation>Pilih desa untuk melihat datanya.</translation>
    </message>
    <message>
      <source>{workers} of {target} workers, {protected} protected</source>
      <translation>{workers} dari {target} pekerja, {protected} terlindungi</translation>
    </message>
    <message>
      <source>No payer yet</source>
      <translation>Belum ada sumber dana</translation>
    </message>
    <message>
      <source>{amount} ({count} people)</source>
      <translation>{amount} ({count} orang)</translation>
    </message>
    <message>
      <source>See the workers</source>
      <translation>Lihat pekerja</translation>
    </message>
    <message>
      <source>Send a workbook</source>
      <translation>Kirim buku kerja</translation>
    </message>
    <message>
      <source>No workers on the roster yet.</source>
      <translation>Belum ada pekerja terdata.</translation>
    </message>
    <message>
      <source>Contribution, {month}</source>
      <translation>Iuran {month}</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>Jumlah</translation>
    </message>
    <message>
      <source>Relief</source>
      <translation>Keringanan</translation>
    </message>
    <message>
      <source>No officer serves this village.</source>
      <translation>Belum ada petugas untuk desa ini.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/window.py</name>
    <message>
      <source>Who works here</source>
      <translation>Yang bekerja di sini</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/beside.py</name>
    <message>
      <source>Checks</source>
      <translation>Pemeriksaan</translation>
    </message>
    <message>
      <source>May be the same person</source>
      <translation>Mungkin orang yang sama</translation>
    </message>
    <message>
      <source>Shows both beside each other; you choose what stays</source>
      <translation>Menampilkan keduanya berdampingan; Anda memilih mana yang dipakai</translation>
    </message>
    <message>
      <source>What the NIK says</source>
      <translation>Menurut NIK</translation>
    </message>
    <message>
      <source>Open this one</source>
      <translation>Buka data ini</translation>
    </message>
    <message>
      <source>Type the 16 digits of the NIK: birth date and sex are read from it.</source>
      <translation>Ketik 16 angka NIK: tanggal lahir dan jenis kelamin terbaca darinya.</translation>
    </message>
    <message>
      <source>Nobody like this on the roster.</source>
      <translation>Tidak ada yang mirip di data pekerja.</translation>
    </message>
    <message>
      <source>Issued in</source>
      <translation>Terbit di</translation>
    </message>
    <message>
      <source>Fill in from the NIK</source>
      <translation>Isikan dari NIK</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>Gabungkan…</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/bulk_dialog.py</name>
    <message>
      <source>Change many workers at once</source>
      <translation>Ubah banyak pekerja sekaligus</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Ubah</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>Yang akan berubah</translation>
    </message>
    <message>
      <source>Left out, because</source>
      <translation>Dilewati, karena</translation>
    </message>
    <message>
      <source>Changed, but please look</source>
      <translation>Diubah, tetapi periksa lagi</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>tidak diubah</translation>
    </message>
    <message>
      <source>New status</source>
      <translation>Status baru</translation>
    </message>
    <message>
      <source>Old-age savings (JHT)</source>
      <translation>Jaminan Hari Tua (JHT)</translation>
    </message>
    <message>
      <source>Payment from</source>
      <translation>Pembayaran mulai</translation>
    </message>
    <message>
      <source>Only where nothing stands yet</source>
      <translation>Hanya bila masih kosong</translation>
    </message>
    <message>
      <source>status as the paid time says</source>
      <translation>status menurut masa iuran</translation>
    </message>
    <message>
      <source>Choose at the left what shall change; here stands what that would do.</source>
      <translation>Pilih di kiri apa yang diubah; di sini terlihat akibatnya.</translation>
    </message>
    <message>
      <source>As they are already</source>
      <translation>Sudah begitu</translation>
    </message>
    <message>
      <source>This is about {scope}. What you leave empty stays as it is.</source>
      <translation>Yang diubah: {scope}. Isian yang dibiarkan tidak mengubah apa pun.</translation>
    </message>
    <message>
      <source>Membership</source>
      <translation>Kepesertaan</translation>
    </message>
    <message>
      <source>Empty: today</source>
      <translation>Kosong: hari ini</translation>
    </message>
    <message>
      <source>Needed for corrections and refusals</source>
      <translation>Wajib untuk koreksi dan penolakan</translation>
    </message>
    <message>
      <source>Contribution</source>
      <translation>Iuran</translation>
    </message>
    <message>
      <source>Origin and consent</source>
      <translation>Asal dan persetujuan</translation>
    </message>
    <message>
      <source>Holds for who pays, brought by, event and consent</source>
      <translation>Berlaku untuk sumber dana, pembawa, kegiatan, dan persetujuan</translation>
    </message>
    <message>
      <source>{count} change</source>
      <translation>{count} berubah</translation>
    </message>
    <message>
      <source>Change {count} workers</source>
      <translation>Ubah {count} pekerja</translation>
    </message>
    <message>
      <source>as the paid time says</source>
      <translation>menurut masa iuran</translation>
    </message>
    <message>
      <source>no payment</source>
      <translation>tidak ada pembayaran</translation>
    </message>
    <message>
      <source>payment of {count} months from {month}</source>
      <translation>pembayaran {count} bulan mulai {month}</translation>
    </message>
    <message>
      <source>and {count} more kinds</source>
      <translation>dan {count} jenis lain</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/card_doing.py</name>
    <message>
      <source>{name} leaves the roster of {village}. Undo in the line below brings everything back.</source>
      <translation>{name} dihapus dari data pekerja {village}. Urungkan di baris bawah mengembalikan semuanya.</translation>
    </message>
    <message>
      <source>Remove this worker?</source>
      <translation>Hapus pekerja ini?</translation>
    </message>
    <message>
      <source>{name}: status changed to {status}.</source>
      <translation>{name}: status diubah menjadi {status}.</translation>
    </message>
    <message>
      <source>{name}: credited to {officer}.</source>
      <translation>{name}: dibawa oleh {officer}.</translation>
    </message>
    <message>
      <source>{name}: paid until {date}.</source>
      <translation>{name}: lunas sampai {date}.</translation>
    </message>
    <message>
      <source>{name} removed from the roster.</source>
      <translation>{name} dihapus dari data pekerja.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/contribution_words.py</name>
    <message>
      <source>Whether relief counts with this source of money is unclear: none is taken off. Please confirm it with the branch.</source>
      <translation>Belum jelas apakah keringanan berlaku untuk sumber dana ini, jadi tidak dikurangi. Mohon dipastikan dahulu.</translation>
    </message>
    <message>
      <source>{amount} for {month}, {relief} of relief taken off</source>
      <translation>{amount} untuk {month}, sudah dikurangi keringanan {relief}</translation>
    </message>
    <message>
      <source>{amount} for {month}</source>
      <translation>{amount} untuk {month}</translation>
    </message>
    <message>
      <source>{count} months {amount}</source>
      <translation>{count} bulan {amount}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/dialog.py</name>
    <message>
      <source>Edit worker</source>
      <translation>Ubah data pekerja</translation>
    </message>
    <message>
      <source>Add worker</source>
      <translation>Tambah pekerja</translation>
    </message>
    <message>
      <source>What you typed is not stored yet. Save it first, then merge the two.</source>
      <translation>Isian Anda belum tersimpan. Simpan dulu, lalu gabungkan keduanya.</translation>
    </message>
    <message>
      <source>Take this proposal</source>
      <translation>Pakai usulan ini</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/filters.py</name>
    <message>
      <source>Find by name or the beginning of the NIK</source>
      <translation>Cari nama atau awal NIK</translation>
    </message>
    <message>
      <source>Find workers</source>
      <translation>Cari pekerja</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Perlu perhatian</translation>
    </message>
    <message>
      <source>More filters</source>
      <translation>Filter lain</translation>
    </message>
    <message>
      <source>Needs attention…</source>
      <translation>Perlu perhatian…</translation>
    </message>
    <message>
      <source>Every import</source>
      <translation>Semua impor</translation>
    </message>
    <message>
      <source>More filters ({count})</source>
      <translation>Filter lain ({count})</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/form_fields.py</name>
    <message>
      <source>{status} (correction)</source>
      <translation>{status} (koreksi)</translation>
    </message>
    <message>
      <source>Name as on the KTP</source>
      <translation>Nama sesuai KTP</translation>
    </message>
    <message>
      <source>With old-age savings (JHT)</source>
      <translation>Dengan Jaminan Hari Tua (JHT)</translation>
    </message>
    <message>
      <source>Who it is</source>
      <translation>Data diri</translation>
    </message>
    <message>
      <source>Where they live</source>
      <translation>Tempat tinggal</translation>
    </message>
    <message>
      <source>Work and contribution</source>
      <translation>Pekerjaan dan iuran</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/many_doing.py</name>
    <message>
      <source>{count} workers at once are too many; choose a village, a district or a list first (at most {most}).</source>
      <translation>{count} pekerja sekaligus terlalu banyak; pilih desa, kecamatan, atau daftar dahulu (paling banyak {most}).</translation>
    </message>
    <message>
      <source>{count} selected workers</source>
      <translation>{count} pekerja terpilih</translation>
    </message>
    <message>
      <source>all {count} workers of this list</source>
      <translation>semua {count} pekerja dalam daftar ini</translation>
    </message>
    <message>
      <source>Excel workbook</source>
      <translation>Buku kerja Excel</translation>
    </message>
    <message>
      <source>Nobody is in this list, so there is nobody to change.</source>
      <translation>Daftar ini kosong, jadi tidak ada yang bisa diubah.</translation>
    </message>
    <message>
      <source>{count} workers changed: {title}.</source>
      <translation>{count} pekerja diubah: {title}.</translation>
    </message>
    <message>
      <source>Changing {count} workers</source>
      <translation>Mengubah {count} pekerja</translation>
    </message>
    <message>
      <source>{count} workers saved in {file}.</source>
      <translation>{count} pekerja disimpan di {file}.</translation>
    </message>
    <message>
      <source>Saving {file}</source>
      <translation>Menyimpan {file}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/page.py</name>
    <message>
      <source>Change many…</source>
      <translation>Ubah banyak…</translation>
    </message>
    <message>
      <source>the first {count} found</source>
      <translation>{count} hasil pertama</translation>
    </message>
    <message>
      <source>{count} found</source>
      <translation>{count} ditemukan</translation>
    </message>
    <message>
      <source>No worker fits this search and these filters.</source>
      <translation>Tidak ada pekerja yang sesuai dengan pencarian dan saringan ini.</translation>
    </message>
    <message>
      <source>{name} saved.</source>
      <translation>Data {name} disimpan.</translation>
    </message>
    <message>
      <source>{name} added to the roster.</source>
      <translation>{name} ditambahkan ke data pekerja.</translation>
    </message>
    <message>
      <source>Save this list as Excel…</source>
      <translation>Simpan daftar ini sebagai Excel…</translation>
    </message>
    <message>
      <source>Refresh the list</source>
      <translation>Segarkan daftar</translation>
    </message>
    <message>
      <source>Turns 65</source>
      <translation>Genap 65</translation>
    </message>
    <message>
      <source>This village has no workers on its roster yet. Take in its list or add the first one.</source>
      <translation>Desa ini belum punya pekerja terdata. Impor daftarnya atau tambahkan pekerja pertama.</translation>
    </message>
    <message>
      <source>No workers yet. Take in the list a village sent, or add the first one by hand.</source>
      <translation>Belum ada pekerja. Impor daftar dari desa, atau tambahkan pekerja pertama secara manual.</translation>
    </message>
    <message>
      <source>{count} workers</source>
      <translation>{count} pekerja</translation>
    </message>
    <message>
      <source>Change {count}…</source>
      <translation>Ubah {count}…</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/panel.py</name>
    <message>
      <source>What happened so far</source>
      <translation>Riwayat pekerja ini</translation>
    </message>
    <message>
      <source>Change the status</source>
      <translation>Ubah status</translation>
    </message>
    <message>
      <source>Unpaid for {count} months.</source>
      <translation>Belum dibayar {count} bulan.</translation>
    </message>
    <message>
      <source>The paid time is over.</source>
      <translation>Masa iuran sudah habis.</translation>
    </message>
    <message>
      <source>not recorded yet</source>
      <translation>belum dicatat</translation>
    </message>
    <message>
      <source>Proposal: {officer}, who came to “{event}” on {date}.</source>
      <translation>Usulan: {officer}, hadir di “{event}” pada {date}.</translation>
    </message>
    <message>
      <source>Choose a worker to see the card.</source>
      <translation>Pilih pekerja untuk melihat datanya.</translation>
    </message>
    <message>
      <source>Show the NIK</source>
      <translation>Tampilkan NIK</translation>
    </message>
    <message>
      <source>Record a payment</source>
      <translation>Catat pembayaran</translation>
    </message>
    <message>
      <source>Proposal: {officer} serves this village.</source>
      <translation>Usulan: {officer}, petugas desa ini.</translation>
    </message>
    <message>
      <source>Correct the status…</source>
      <translation>Koreksi status…</translation>
    </message>
    <message>
      <source>Programmes</source>
      <translation>Program</translation>
    </message>
    <message>
      <source>Change to {status}</source>
      <translation>Jadikan {status}</translation>
    </message>
    <message>
      <source>Nothing is written down yet.</source>
      <translation>Belum ada catatan.</translation>
    </message>
    <message>
      <source>Known to the branch</source>
      <translation>Sudah tercatat</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/ui/workers/step_dialog.py</name>
    <message>
      <source>{name} is {status} now.</source>
      <translation>Status {name} saat ini: {status}.</translation>
    </message>
    <message>
      <source>First month</source>
      <translation>Mulai</translation>
    </message>
    <message>
      <source>Paid for</source>
      <translation>Selama</translation>
    </message>
    <message>
      <source>Paid until {date} so far.</source>
      <translation>Lunas sampai {date}.</translation>
    </message>
    <message>
      <source>Protected until {date}</source>
      <translation>Terlindungi sampai {date}</translation>
    </message>
    <message>
      <source>Only for registered workers</source>
      <translation>Hanya untuk pekerja terdaftar</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/answers.py</name>
    <message>
      <source>From {old} straight to {new}: the answer shows that the check was made.</source>
      <translation>Dari {old} langsung ke {new}: jawabannya menunjukkan bahwa pengecekan sudah dilakukan.</translation>
    </message>
    <message>
      <source>The list says neither Y nor T; “{remark}” was read as {answer}.</source>
      <translation>Daftar tidak menyebut Y atau T; “{remark}” dibaca sebagai {answer}.</translation>
    </message>
    <message>
      <source>The status is {old} by now; the answer belongs to an earlier check.</source>
      <translation>Statusnya kini {old}; jawaban ini milik pengecekan sebelumnya.</translation>
    </message>
    <message>
      <source>Is a member elsewhere already: refused here, or set to registered by hand once the membership is ours?</source>
      <translation>Sudah menjadi peserta di tempat lain: ditolak di sini, atau statusnya nanti diubah sendiri menjadi terdaftar?</translation>
    </message>
    <message>
      <source>The core system says that this person has died: ask the village, then set the status by hand.</source>
      <translation>Menurut sistem pusat orang ini sudah meninggal: tanyakan ke desa, lalu ubah statusnya sendiri.</translation>
    </message>
    <message>
      <source>“{said}” is neither Y nor T.</source>
      <translation>“{said}” bukan Y dan bukan T.</translation>
    </message>
    <message>
      <source>The list gives no answer here.</source>
      <translation>Tidak ada jawaban Y atau T di baris ini.</translation>
    </message>
    <message>
      <source>Row {rows} says the same about this person already.</source>
      <translation>Baris {rows} sudah menyebut hal yang sama tentang orang ini.</translation>
    </message>
    <message>
      <source>The answer is {answer}, but the remark says “{remark}”.</source>
      <translation>Jawabannya {answer}, tetapi keterangannya “{remark}”.</translation>
    </message>
    <message>
      <source>Is a member already; the answer changes nothing.</source>
      <translation>Sudah menjadi peserta; jawaban ini tidak mengubah apa pun.</translation>
    </message>
    <message>
      <source>Row {rows} says something else about the same person.</source>
      <translation>Baris {rows} menyebut hal lain tentang orang yang sama.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/applying.py</name>
    <message>
      <source>{number} is no list of workers.</source>
      <translation>{number} bukan daftar pekerja.</translation>
    </message>
    <message>
      <source>{number} is not applied, so there is nothing to take back.</source>
      <translation>{number} belum diterapkan, jadi tidak ada yang ditarik kembali.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/attendance.py</name>
    <message>
      <source>Sick</source>
      <translation>Sakit</translation>
    </message>
    <message>
      <source>On leave</source>
      <translation>Izin</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/attendance_import.py</name>
    <message>
      <source>Say which session the list is of; nothing was taken in.</source>
      <translation>Pilih dulu daftar ini untuk sesi yang mana; belum ada yang dicatat.</translation>
    </message>
    <message>
      <source>No row of {name} is sure enough to be taken in; decide in the window who they are.</source>
      <translation>Tidak ada baris {name} yang cukup pasti; putuskan di jendela program siapa mereka.</translation>
    </message>
    <message>
      <source>Everybody on the list is marked already; nothing new was found in {name}.</source>
      <translation>Semua orang di daftar sudah tertanda; tidak ada yang baru di {name}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/attendance_match.py</name>
    <message>
      <source>Sure</source>
      <translation>Pasti</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Tidak ditemukan</translation>
    </message>
    <message>
      <source>The same person stands in row {row} with other signs.</source>
      <translation>Orang yang sama ada di baris {row} dengan tanda lain.</translation>
    </message>
    <message>
      <source>The NRP belongs to {name}, the row says {said}.</source>
      <translation>NRP itu milik {name}, sedangkan baris ini menyebut {said}.</translation>
    </message>
    <message>
      <source>NRP {nrp} is not in the register.</source>
      <translation>NRP {nrp} tidak ada di daftar petugas.</translation>
    </message>
    <message>
      <source>The name fits; the NRP {theirs} is one digit off {ours}.</source>
      <translation>Nama cocok; NRP {theirs} berbeda satu angka dari {ours}.</translation>
    </message>
    <message>
      <source>By NRP.</source>
      <translation>Menurut NRP.</translation>
    </message>
    <message>
      <source>Was not invited.</source>
      <translation>Tidak diundang.</translation>
    </message>
    <message>
      <source>By name; nobody else is called so.</source>
      <translation>Menurut nama; tidak ada orang lain bernama sama.</translation>
    </message>
    <message>
      <source>Several are called so.</source>
      <translation>Ada beberapa orang bernama sama.</translation>
    </message>
    <message>
      <source>Nobody is called exactly so; these names are alike.</source>
      <translation>Tidak ada yang bernama persis begitu; nama-nama ini mirip.</translation>
    </message>
    <message>
      <source>A guest of this event.</source>
      <translation>Tamu kegiatan ini.</translation>
    </message>
    <message>
      <source>The name fits, the NRP does not.</source>
      <translation>Nama cocok, NRP tidak.</translation>
    </message>
    <message>
      <source>By name and Polsek.</source>
      <translation>Menurut nama dan Polsek.</translation>
    </message>
    <message>
      <source>The name fits, but the Polsek is {station}.</source>
      <translation>Nama cocok, tetapi kesatuannya {station}.</translation>
    </message>
    <message>
      <source>Several are called so; one of them is invited.</source>
      <translation>Ada beberapa orang bernama sama; satu di antaranya diundang.</translation>
    </message>
    <message>
      <source>Nobody in the register is called so.</source>
      <translation>Tidak ada petugas bernama begitu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/bring_home.py</name>
    <message>
      <source>{name} is the file that went out, without results. Press Save the result on the laptop; bring that.</source>
      <translation>{name} adalah berkas yang dibawa keluar, tanpa hasil. Di laptop tekan Simpan hasil, lalu bawa berkas itu.</translation>
    </message>
    <message>
      <source>{name} belongs to {event}, an event of another branch or database; open that one and merge it there.</source>
      <translation>{name} milik {event}, kegiatan kantor atau basis data lain; gabungkan di sana.</translation>
    </message>
    <message>
      <source>{name} belongs to another event, {event}; open that one and merge it there.</source>
      <translation>{name} milik kegiatan lain, {event}; buka kegiatan itu dan gabungkan di sana.</translation>
    </message>
    <message>
      <source>The clock of {station} was behind: its first mark, {first}, is older than the file that was taken along.</source>
      <translation>Jam {station} terlambat: tanda pertamanya, {first}, lebih tua daripada berkas yang dibawa.</translation>
    </message>
    <message>
      <source>{name} was made by another Rangkul and cannot be understood here; install the newest version.</source>
      <translation>{name} dibuat oleh Rangkul lain dan tidak dapat dibaca di sini; pasang versi terbaru.</translation>
    </message>
    <message>
      <source>The event was cancelled meanwhile; the marks are kept, but nobody counts on them until it is opened again.</source>
      <translation>Kegiatan ini sudah dibatalkan; tanda tetap disimpan, tetapi baru dihitung bila kegiatan dibuka lagi.</translation>
    </message>
    <message>
      <source>Session {title} was removed meanwhile, but people were marked in it: it comes back into the plan.</source>
      <translation>Sesi {title} sempat dihapus, padahal ada yang ditandai di sana: sesi itu dikembalikan ke rencana.</translation>
    </message>
    <message>
      <source>The clock of {station} was ahead: it saved its result in the future. Its first mark says {first}.</source>
      <translation>Jam {station} terlalu cepat: hasilnya disimpan pada waktu yang belum tiba. Tanda pertamanya {first}.</translation>
    </message>
    <message>
      <source>Session {title} was moved meanwhile, from {before} to {after}; the marks keep their times.</source>
      <translation>Sesi {title} sempat dipindah dari {before} ke {after}; waktu tanda tidak diubah.</translation>
    </message>
    <message>
      <source>The clock of {station} was perhaps wrong: its first mark, {first}, lies far away from all sessions.</source>
      <translation>Jam {station} mungkin salah: tanda pertamanya, {first}, jauh dari semua sesi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/bulk_change.py</name>
    <message>
      <source>Paid until {date} already.</source>
      <translation>Sudah lunas sampai {date}.</translation>
    </message>
    <message>
      <source>Choose what shall change.</source>
      <translation>Pilih dahulu apa yang diubah.</translation>
    </message>
    <message>
      <source>This changes nobody: everybody is so already or cannot be changed like this.</source>
      <translation>Tidak ada yang berubah: semuanya sudah begitu atau tidak bisa diubah seperti ini.</translation>
    </message>
    <message>
      <source>{date} lies in the future; choose today or an earlier day.</source>
      <translation>{date} berada di masa depan; pilih hari ini atau sebelumnya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/certificate_earning.py</name>
    <message>
      <source>Say why: the decision stands beside the name, and whoever looks later reads it.</source>
      <translation>Tuliskan alasannya: ketetapan ini tercantum di samping nama dan dibaca oleh siapa pun nanti.</translation>
    </message>
    <message>
      <source>decided by {account}: {reason}</source>
      <translation>ditetapkan {account}: {reason}</translation>
    </message>
    <message>
      <source>{count} of {total} sessions, {share} % &lt; {wanted} %</source>
      <translation>{count} dari {total} sesi, {share} % &lt; {wanted} %</translation>
    </message>
    <message>
      <source>{count} of {needed} sessions</source>
      <translation>{count} dari {needed} sesi</translation>
    </message>
    <message>
      <source>no post-test</source>
      <translation>belum uji pasca</translation>
    </message>
    <message>
      <source>post-test {score} &lt; {wanted}</source>
      <translation>uji pasca {score} &lt; {wanted}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/certificate_list.py</name>
    <message>
      <source>Earned</source>
      <translation>Berhak</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/certificate_order.py</name>
    <message>
      <source>As on the attendance sheet</source>
      <translation>Urut daftar hadir</translation>
    </message>
    <message>
      <source>By Polsek, high ranks first</source>
      <translation>Per Polsek, pangkat tinggi dahulu</translation>
    </message>
    <message>
      <source>High ranks first</source>
      <translation>Pangkat tinggi dahulu</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>Urut nama</translation>
    </message>
    <message>
      <source>By number</source>
      <translation>Urut nomor</translation>
    </message>
    <message>
      <source>There is no certificate to hand over yet. Issue them first.</source>
      <translation>Belum ada sertifikat untuk diserahkan. Terbitkan dahulu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/certificate_papers.py</name>
    <message>
      <source>The rank is missing; the line below the name has only the NRP.</source>
      <translation>Pangkat belum diisi; baris di bawah nama hanya memuat NRP.</translation>
    </message>
    <message>
      <source>Nobody is set up to sign the certificates. Add a signer in the settings or in the plan of the event.</source>
      <translation>Belum ada penanda tangan sertifikat. Tambahkan penanda tangan di Pengaturan atau di rencana kegiatan.</translation>
    </message>
    <message>
      <source>There is no certificate to print yet. Issue them first.</source>
      <translation>Belum ada sertifikat untuk dicetak. Terbitkan dulu.</translation>
    </message>
    <message>
      <source>Nothing says where they come from.</source>
      <translation>Asal instansinya belum diisi.</translation>
    </message>
    <message>
      <source>The Polsek is missing.</source>
      <translation>Polsek belum diisi.</translation>
    </message>
    <message>
      <source>{count} people are called “{name}”; tell them apart by rank and NRP when handing over.</source>
      <translation>{count} orang bernama “{name}”; bedakan dengan pangkat dan NRP saat menyerahkan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/certificate_signing.py</name>
    <message>
      <source>{file} cannot be read ({why}).</source>
      <translation>{file} tidak dapat dibaca ({why}).</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/certificates.py</name>
    <message>
      <source>{event} was cancelled; it gives no certificates.</source>
      <translation>{event} dibatalkan; tidak ada sertifikat.</translation>
    </message>
    <message>
      <source>Say why the certificate is revoked; whoever checks it will read the reason.</source>
      <translation>Tulis alasan pencabutan; alasan ini terbaca oleh yang memeriksa sertifikat.</translation>
    </message>
    <message>
      <source>Certificate {serial} is revoked already.</source>
      <translation>Sertifikat {serial} sudah dicabut.</translation>
    </message>
    <message>
      <source>This certificate belongs to no event; it is replaced where it was issued.</source>
      <translation>Sertifikat ini tidak terkait kegiatan; penggantiannya di tempat ia diterbitkan.</translation>
    </message>
    <message>
      <source>{name} is no longer on the list of the event. Invite them again, then replace the certificate.</source>
      <translation>{name} tidak ada lagi dalam daftar kegiatan. Undang kembali, lalu ganti sertifikatnya.</translation>
    </message>
    <message>
      <source>{name} did not earn a certificate. Say why one is given all the same.</source>
      <translation>{name} belum berhak atas sertifikat. Tuliskan mengapa tetap diberi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/changing.py</name>
    <message>
      <source>There is nobody to change.</source>
      <translation>Tidak ada pekerja yang diubah.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/charters.py</name>
    <message>
      <source>This certificate belongs to a person; it is replaced where it was issued.</source>
      <translation>Sertifikat ini milik perorangan; penggantiannya di tempat ia diterbitkan.</translation>
    </message>
    <message>
      <source>Nobody is set up to sign the charters. Add a signer in the settings.</source>
      <translation>Belum ada penanda tangan piagam. Tambahkan penanda tangan di Pengaturan.</translation>
    </message>
    <message>
      <source>{village} has {workers} of {target} workers; a charter is for villages that reached their target.</source>
      <translation>{village} baru mencapai {workers} dari {target} pekerja; piagam hanya untuk desa yang mencapai targetnya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/door_history.py</name>
    <message>
      <source>Came in</source>
      <translation>Masuk</translation>
    </message>
    <message>
      <source>Scanned</source>
      <translation>Dipindai</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/duplicate_search.py</name>
    <message>
      <source>Reading the roster</source>
      <translation>Membaca daftar pekerja</translation>
    </message>
    <message>
      <source>Comparing who is alike</source>
      <translation>Membandingkan data yang mirip</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/duplicates.py</name>
    <message>
      <source>This worker is no longer on the roster; somebody removed the entry. Refresh the list.</source>
      <translation>Pekerja ini sudah tidak ada di daftar; seseorang menghapusnya. Segarkan daftar.</translation>
    </message>
    <message>
      <source>This decision was already taken back.</source>
      <translation>Keputusan ini sudah ditarik kembali.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/earning.py</name>
    <message>
      <source>Attended (hadir)</source>
      <translation>Hadir</translation>
    </message>
    <message>
      <source>Passed (lulus)</source>
      <translation>Lulus</translation>
    </message>
    <message>
      <source>{award} for those who were at {sessions} and scored at least {score} after it.</source>
      <translation>{award} untuk yang hadir {sessions} dan nilai pascanya paling sedikit {score}.</translation>
    </message>
    <message>
      <source>{award} is no kind of certificate; it is either attended or passed.</source>
      <translation>{award} bukan jenis sertifikat; pilihannya hadir atau lulus.</translation>
    </message>
    <message>
      <source>The rule for the certificate names a number of sessions and a percentage. Choose one of them.</source>
      <translation>Syarat sertifikat menyebut jumlah sesi dan juga persentase. Pilih salah satu.</translation>
    </message>
    <message>
      <source>A certificate asks for {wanted} sessions, but the event has {sessions}.</source>
      <translation>Sertifikat mensyaratkan {wanted} sesi, padahal kegiatan ini memiliki {sessions} sesi.</translation>
    </message>
    <message>
      <source>A share of the sessions lies between 1 and 100 %; {value} % does not.</source>
      <translation>Persentase sesi antara 1 dan 100 %; {value} % tidak bisa.</translation>
    </message>
    <message>
      <source>Certificate of passing</source>
      <translation>Sertifikat lulus</translation>
    </message>
    <message>
      <source>Certificate of attendance</source>
      <translation>Sertifikat hadir</translation>
    </message>
    <message>
      <source>{award} for those who were at {sessions}.</source>
      <translation>{award} untuk yang hadir {sessions}.</translation>
    </message>
    <message>
      <source>at least {needed} of {count} sessions</source>
      <translation>paling sedikit di {needed} dari {count} sesi</translation>
    </message>
    <message>
      <source>at least {share} % of the sessions ({needed} of {count})</source>
      <translation>di paling sedikit {share} % sesi ({needed} dari {count})</translation>
    </message>
    <message>
      <source>all {count} sessions</source>
      <translation>di semua {count} sesi</translation>
    </message>
    <message>
      <source>the session</source>
      <translation>di sesinya</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/event_days.py</name>
    <message>
      <source>{day} has passed already.</source>
      <translation>{day} sudah lewat.</translation>
    </message>
    <message>
      <source>{day} is a day off: {name}.</source>
      <translation>{day} hari libur: {name}.</translation>
    </message>
    <message>
      <source>{day} is a Sunday.</source>
      <translation>{day} adalah hari Minggu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/event_files.py</name>
    <message>
      <source>Document</source>
      <translation>Dokumen</translation>
    </message>
    <message>
      <source>{name} is larger than {most} MB. Keep it elsewhere and note the place.</source>
      <translation>{name} lebih besar dari {most} MB. Simpan di tempat lain dan catat tempatnya.</translation>
    </message>
    <message>
      <source>{count} files are no longer in {folder}. Add them again, or remove their lines.</source>
      <translation>{count} berkas sudah tidak ada di {folder}. Tambahkan lagi, atau hapus barisnya.</translation>
    </message>
    <message>
      <source>This event is no longer there; somebody removed it. Refresh the list.</source>
      <translation>Kegiatan ini sudah tidak ada; seseorang menghapusnya. Segarkan daftar.</translation>
    </message>
    <message>
      <source>{name} is no photo, presentation or document. Programs and unknown files are not kept.</source>
      <translation>{name} bukan foto, paparan, atau dokumen. Program dan berkas yang tidak dikenal tidak disimpan.</translation>
    </message>
    <message>
      <source>{name} is a folder. Choose the files in it.</source>
      <translation>{name} adalah folder. Pilih berkas di dalamnya.</translation>
    </message>
    <message>
      <source>{name} is no file.</source>
      <translation>{name} bukan berkas.</translation>
    </message>
    <message>
      <source>{name} is empty.</source>
      <translation>{name} kosong.</translation>
    </message>
    <message>
      <source>{name} has more than {most} megapixels. Save it smaller.</source>
      <translation>{name} melebihi {most} megapiksel. Simpan lebih kecil.</translation>
    </message>
    <message>
      <source>{name} lies on another workstation, where {account} added it.</source>
      <translation>{name} berada di komputer lain, tempat {account} menambahkannya.</translation>
    </message>
    <message>
      <source>{count} files lie on other workstations, where they were added.</source>
      <translation>{count} berkas berada di komputer lain, tempat berkas itu ditambahkan.</translation>
    </message>
    <message>
      <source>{name} is no longer in {folder}. Add it again, or remove the line.</source>
      <translation>{name} sudah tidak ada di {folder}. Tambahkan lagi, atau hapus barisnya.</translation>
    </message>
    <message>
      <source>This file is no longer with the event; somebody removed it.</source>
      <translation>Berkas ini sudah tidak ada pada kegiatan; ada yang menghapusnya.</translation>
    </message>
    <message>
      <source>{name} is not on this workstation, so it cannot be opened or saved here.</source>
      <translation>{name} tidak ada di komputer ini, jadi tidak dapat dibuka atau disimpan di sini.</translation>
    </message>
    <message>
      <source>{name} could not be copied to {folder}: {reason}.</source>
      <translation>{name} tidak dapat disalin ke {folder}: {reason}.</translation>
    </message>
    <message>
      <source>{name} is called a picture but is none that can be read. Save it as JPEG or PNG.</source>
      <translation>{name} bernama gambar, tetapi tidak terbaca sebagai gambar. Simpan sebagai JPEG atau PNG.</translation>
    </message>
    <message>
      <source>{name} is there already, as “{other}”.</source>
      <translation>{name} sudah ada, sebagai “{other}”.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/event_papers.py</name>
    <message>
      <source>{type} is no paper of an event.</source>
      <translation>{type} bukan dokumen kegiatan.</translation>
    </message>
    <message>
      <source>A text of {count} characters is too long for a paper; shorten it to {most}.</source>
      <translation>Teks {count} huruf terlalu panjang untuk dokumen; persingkat menjadi {most}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/event_templates.py</name>
    <message>
      <source>The template is damaged: it does not describe an event.</source>
      <translation>Templat rusak: isinya bukan kegiatan.</translation>
    </message>
    <message>
      <source>“{name}” is the name of a built-in template. Choose another one.</source>
      <translation>“{name}” adalah nama templat bawaan. Pilih nama lain.</translation>
    </message>
    <message>
      <source>“{part}” in the title is no field. There are {{bulan}}, {{tahun}} and {{tanggal}}.</source>
      <translation>“{part}” dalam judul bukan isian. Yang ada {{bulan}}, {{tahun}}, dan {{tanggal}}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/events.py</name>
    <message>
      <source>Socialization</source>
      <translation>Sosialisasi</translation>
    </message>
    <message>
      <source>Coordination meeting</source>
      <translation>Rapat koordinasi</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>Evaluasi</translation>
    </message>
    <message>
      <source>Planned</source>
      <translation>Rencana</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Selesai</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Batal</translation>
    </message>
    <message>
      <source>There is no event {text}. `rangkul event list` shows the numbers.</source>
      <translation>Tidak ada kegiatan {text}. `rangkul event list` menampilkan nomornya.</translation>
    </message>
    <message>
      <source>The event needs a title.</source>
      <translation>Kegiatan perlu judul.</translation>
    </message>
    <message>
      <source>The event needs a place, so that invitations and sheets can say it.</source>
      <translation>Kegiatan perlu tempat, agar tertulis di undangan dan daftar hadir.</translation>
    </message>
    <message>
      <source>{type} is no kind of event.</source>
      <translation>{type} bukan jenis kegiatan.</translation>
    </message>
    <message>
      <source>The event ends before it begins: {end} is before {start}.</source>
      <translation>Kegiatan berakhir sebelum dimulai: {end} lebih awal dari {start}.</translation>
    </message>
    <message>
      <source>A paper has room for two signers; {count} are named.</source>
      <translation>Naskah memuat paling banyak dua penanda tangan; yang disebut {count}.</translation>
    </message>
    <message>
      <source>Say why the event is cancelled; the invited will ask.</source>
      <translation>Tulis alasan pembatalan; para undangan akan bertanya.</translation>
    </message>
    <message>
      <source>{event} has {count} sessions; there is no session {number}.</source>
      <translation>{event} punya {count} sesi; sesi {number} tidak ada.</translation>
    </message>
    <message>
      <source>{text} fits {count} events. Give the number, e.g. {number}.</source>
      <translation>{text} cocok dengan {count} kegiatan. Sebutkan nomornya, misalnya {number}.</translation>
    </message>
    <message>
      <source>Session {title} ends before it begins.</source>
      <translation>Sesi {title} berakhir sebelum dimulai.</translation>
    </message>
    <message>
      <source>Session {title} is not on a day of the event.</source>
      <translation>Sesi {title} di luar hari kegiatan.</translation>
    </message>
    <message>
      <source>Sessions {first} and {second} overlap.</source>
      <translation>Sesi {first} dan {second} bertumpang tindih.</translation>
    </message>
    <message>
      <source>“{start}” has {count} letters; there is room for {most}. Shorten it.</source>
      <translation>“{start}” berisi {count} huruf, sedangkan tempatnya {most}. Persingkat.</translation>
    </message>
    <message>
      <source>Signer {number} has no name.</source>
      <translation>Penanda tangan {number} belum bernama.</translation>
    </message>
    <message>
      <source>Signer {name} has no position.</source>
      <translation>Penanda tangan {name} belum berjabatan.</translation>
    </message>
    <message>
      <source>Session {title} stays: people were marked in it or sheets printed for it. It can be moved.</source>
      <translation>Sesi {title} tidak dapat dihapus: sudah ada kehadiran atau daftar hadir yang dicetak untuknya. Waktunya dapat dipindah.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/export_maps.py</name>
    <message>
      <source>Semicolon</source>
      <translation>Titik koma</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>Koma</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>The file is damaged: it does not describe a column map.</source>
      <translation>Berkas rusak: isinya bukan peta kolom.</translation>
    </message>
    <message>
      <source>Row number</source>
      <translation>Nomor urut</translation>
    </message>
    <message>
      <source>Address with RT, RW and hamlet</source>
      <translation>Alamat dengan RT, RW, dan dusun</translation>
    </message>
    <message>
      <source>Code of the village</source>
      <translation>Kode desa</translation>
    </message>
    <message>
      <source>Regency</source>
      <translation>Kabupaten/kota</translation>
    </message>
    <message>
      <source>Postal code</source>
      <translation>Kode pos</translation>
    </message>
    <message>
      <source>Kind of occupation</source>
      <translation>Kategori pekerjaan</translation>
    </message>
    <message>
      <source>Base of the income band</source>
      <translation>Dasar upah golongan penghasilan</translation>
    </message>
    <message>
      <source>Months paid at a time</source>
      <translation>Lama pembayaran</translation>
    </message>
    <message>
      <source>In this status since</source>
      <translation>Berstatus ini sejak</translation>
    </message>
    <message>
      <source>Reason of the status</source>
      <translation>Alasan status</translation>
    </message>
    <message>
      <source>NRP of the officer</source>
      <translation>NRP petugas</translation>
    </message>
    <message>
      <source>Fixed text or joined fields</source>
      <translation>Teks tetap atau gabungan isian</translation>
    </message>
    <message>
      <source>Date of Excel</source>
      <translation>Tanggal Excel</translation>
    </message>
    <message>
      <source>There is no column map {name}. There are: {names}.</source>
      <translation>Tidak ada peta kolom {name}. Yang ada: {names}.</translation>
    </message>
    <message>
      <source>“{name}” is a built-in column map. Give yours another name.</source>
      <translation>“{name}” adalah peta kolom bawaan. Beri nama lain untuk milik Anda.</translation>
    </message>
    <message>
      <source>A column map has from 1 to {most} columns.</source>
      <translation>Peta kolom berisi 1 sampai {most} kolom.</translation>
    </message>
    <message>
      <source>A list is written as Excel or as CSV with a semicolon, comma or tab.</source>
      <translation>Daftar ditulis sebagai Excel atau CSV dengan titik koma, koma, atau tab.</translation>
    </message>
    <message>
      <source>“{name}” cannot be the name of a sheet.</source>
      <translation>“{name}” tidak dapat menjadi nama lembar.</translation>
    </message>
    <message>
      <source>There may be at most {most} lines above the headings.</source>
      <translation>Paling banyak {most} baris di atas judul kolom.</translation>
    </message>
    <message>
      <source>Column {number} needs a heading.</source>
      <translation>Kolom {number} perlu judul.</translation>
    </message>
    <message>
      <source>Column {number} asks for {field}, which is no field of a worker.</source>
      <translation>Kolom {number} meminta {field}, yang bukan isian pekerja.</translation>
    </message>
    <message>
      <source>Column “{heading}”: {why}</source>
      <translation>Kolom “{heading}”: {why}</translation>
    </message>
    <message>
      <source>Column “{heading}” has a format that does not fit its field.</source>
      <translation>Format kolom “{heading}” tidak cocok dengan isinya.</translation>
    </message>
    <message>
      <source>Column “{heading}”: a width is from 2 to {most}.</source>
      <translation>Kolom “{heading}”: lebar kolom 2 sampai {most}.</translation>
    </message>
    <message>
      <source>For the office only: the list carries member numbers (KPJ), which must not go to a village.</source>
      <translation>Untuk kantor saja: daftar ini memuat nomor KPJ, yang tidak boleh sampai ke desa.</translation>
    </message>
    <message>
      <source>KPJ, NIK and mother's name together are all that a fraudster needs. Leave one of them out if you can.</source>
      <translation>KPJ, NIK, dan nama ibu bersama-sama cukup bagi penipu. Kalau bisa, hilangkan salah satunya.</translation>
    </message>
    <message>
      <source>Two columns are called “{heading}”.</source>
      <translation>Ada dua kolom berjudul “{heading}”.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/history.py</name>
    <message>
      <source>Invitation</source>
      <translation>Undangan</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Kehadiran</translation>
    </message>
    <message>
      <source>Dispatch</source>
      <translation>Kiriman</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>Pengaturan</translation>
    </message>
    <message>
      <source>Attendance sheet</source>
      <translation>Daftar hadir</translation>
    </message>
    <message>
      <source>Posting</source>
      <translation>Penugasan</translation>
    </message>
    <message>
      <source>Area of a police station</source>
      <translation>Wilayah Polsek</translation>
    </message>
    <message>
      <source>Attachment</source>
      <translation>Lampiran</translation>
    </message>
    <message>
      <source>Paper of an event</source>
      <translation>Naskah kegiatan</translation>
    </message>
    <message>
      <source>Event taken along</source>
      <translation>Kegiatan dibawa</translation>
    </message>
    <message>
      <source>Settled difference</source>
      <translation>Selisih diselesaikan</translation>
    </message>
    <message>
      <source>Decision on a certificate</source>
      <translation>Keputusan sertifikat</translation>
    </message>
    <message>
      <source>Service at a police station</source>
      <translation>Penempatan di Polsek</translation>
    </message>
    <message>
      <source>Merge of workers</source>
      <translation>Penggabungan pekerja</translation>
    </message>
    <message>
      <source>Doubtful pair</source>
      <translation>Pasangan meragukan</translation>
    </message>
    <message>
      <source>added</source>
      <translation>menambah</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>mengubah</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>menghapus</translation>
    </message>
    <message>
      <source>printed</source>
      <translation>mencetak</translation>
    </message>
    <message>
      <source>viewed the NIK of</source>
      <translation>melihat NIK</translation>
    </message>
    <message>
      <source>read in</source>
      <translation>membaca</translation>
    </message>
    <message>
      <source>applied</source>
      <translation>menerapkan</translation>
    </message>
    <message>
      <source>made a file for a laptop of</source>
      <translation>membuat berkas laptop untuk</translation>
    </message>
    <message>
      <source>merged a laptop's marks into</source>
      <translation>menggabungkan hasil laptop ke</translation>
    </message>
    <message>
      <source>took back</source>
      <translation>menarik kembali</translation>
    </message>
    <message>
      <source>made the sample</source>
      <translation>membuat data contoh</translation>
    </message>
    <message>
      <source>saved a list of</source>
      <translation>menyimpan daftar</translation>
    </message>
    <message>
      <source>exported</source>
      <translation>mengekspor</translation>
    </message>
    <message>
      <source>corrected</source>
      <translation>memperbaiki</translation>
    </message>
    <message>
      <source>checked again</source>
      <translation>memeriksa ulang</translation>
    </message>
    <message>
      <source>read in again</source>
      <translation>membaca ulang</translation>
    </message>
    <message>
      <source>returned to the village</source>
      <translation>mengembalikan ke desa</translation>
    </message>
    <message>
      <source>saved with full NIKs</source>
      <translation>menyimpan dengan NIK lengkap</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/intake.py</name>
    <message>
      <source>“{text}” is no amount of money; the income stays empty.</source>
      <translation>“{text}” bukan jumlah uang; penghasilan dibiarkan kosong.</translation>
    </message>
    <message>
      <source>The file itself speaks of {other}, not of {village}.</source>
      <translation>Isi berkas menyebut {other}, bukan {village}.</translation>
    </message>
    <message>
      <source>The village answered an older workbook ({number}); a newer one was sent since.</source>
      <translation>Desa membalas buku kerja lama ({number}); yang lebih baru sudah dikirim.</translation>
    </message>
    <message>
      <source>The workbook {number} came back before, as {batch}; what the two copies say differently is asked.</source>
      <translation>Buku kerja {number} sudah pernah kembali, sebagai {batch}; yang berbeda di antara kedua salinan akan ditanyakan.</translation>
    </message>
    <message>
      <source>This very file was taken in before, as {number}.</source>
      <translation>Berkas yang sama persis sudah pernah masuk, sebagai {number}.</translation>
    </message>
    <message>
      <source>This very file is under review already, as {number}.</source>
      <translation>Berkas yang sama persis sudah sedang ditinjau, sebagai {number}.</translation>
    </message>
    <message>
      <source>The text is too long: {count} characters, {room} fit.</source>
      <translation>Teks terlalu panjang: {count} huruf, paling banyak {room}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/invitations.py</name>
    <message>
      <source>{status} is no answer to an invitation.</source>
      <translation>{status} bukan jawaban undangan.</translation>
    </message>
    <message>
      <source>This invitation is no longer there; somebody removed it. Refresh the list.</source>
      <translation>Undangan ini sudah tidak ada; seseorang telah menghapusnya. Segarkan daftar.</translation>
    </message>
    <message>
      <source>Nobody represents themselves. Choose somebody else, or note that they will come.</source>
      <translation>Tidak ada yang mewakili dirinya sendiri. Pilih orang lain, atau catat bahwa ia bersedia hadir.</translation>
    </message>
    <message>
      <source>This officer is no longer in the register; somebody removed the entry. Refresh the list.</source>
      <translation>Petugas ini sudah tidak ada di daftar; seseorang menghapusnya. Segarkan daftar.</translation>
    </message>
    <message>
      <source>{name} does not come to this event, so they can represent nobody there. Choose somebody else.</source>
      <translation>{name} tidak hadir di kegiatan ini, jadi tidak dapat mewakili siapa pun. Pilih orang lain.</translation>
    </message>
    <message>
      <source>Say who comes instead; the door and the sheet will expect them.</source>
      <translation>Sebutkan siapa yang datang mewakili; pintu dan daftar hadir akan menunggunya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/judging.py</name>
    <message>
      <source>Another person seems to have been typed over this row: neither name nor NIK are those that were sent.</source>
      <translation>Baris ini tampaknya ditimpa dengan orang lain: nama dan NIK-nya bukan yang dikirim.</translation>
    </message>
    <message>
      <source>Sent to the village, but not in the returned file: moved, deceased, or deleted by mistake?</source>
      <translation>Dikirim ke desa, tetapi tidak ada di berkas yang kembali: pindah, meninggal, atau terhapus tak sengaja?</translation>
    </message>
    <message>
      <source>The NIK also stands in {number}, row {row}, still under review.</source>
      <translation>NIK ini juga ada di {number} baris {row}, yang masih ditinjau.</translation>
    </message>
    <message>
      <source>The same name and birth date also stand in {number}, row {row}, still under review.</source>
      <translation>Nama dan tanggal lahir yang sama juga ada di {number} baris {row}, yang masih ditinjau.</translation>
    </message>
    <message>
      <source>This row was sent as a worker of its own and was merged into {name} since.</source>
      <translation>Baris ini dahulu dikirim sebagai pekerja tersendiri dan sejak itu sudah digabungkan ke {name}.</translation>
    </message>
    <message>
      <source>{number}, row {row}, still under review, says “{value}” here.</source>
      <translation>{number} baris {row}, yang masih ditinjau, menulis “{value}” di sini.</translation>
    </message>
    <message>
      <source>The row had lost its hidden key; it was found by its NIK.</source>
      <translation>Kode tersembunyi baris ini hilang; pekerjanya ditemukan dari NIK.</translation>
    </message>
    <message>
      <source>The row had lost its hidden key; it was found by its name and birth date.</source>
      <translation>Kode tersembunyi baris ini hilang; pekerjanya ditemukan dari nama dan tanggal lahir.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/kpj.py</name>
    <message>
      <source>From {old} straight to {new}: the member number shows that the registration was made.</source>
      <translation>Dari {old} langsung ke {new}: nomor KPJ menunjukkan bahwa pendaftarannya sudah dilakukan.</translation>
    </message>
    <message>
      <source>{count} rows have no day of registration; it stays open for them.</source>
      <translation>{count} baris tanpa tanggal daftar; tanggalnya dibiarkan kosong.</translation>
    </message>
    <message>
      <source>“{said}” is no member number (KPJ): it has 11 signs, the last four are digits.</source>
      <translation>“{said}” bukan nomor KPJ: KPJ terdiri atas 11 tanda, empat terakhir angka.</translation>
    </message>
    <message>
      <source>This member number is already that of {name}.</source>
      <translation>Nomor KPJ ini sudah milik {name}.</translation>
    </message>
    <message>
      <source>“{said}” is no day on the calendar; the day of registration would stay open.</source>
      <translation>“{said}” bukan tanggal yang ada di kalender; tanggal daftarnya akan tetap kosong.</translation>
    </message>
    <message>
      <source>Another day of registration is stored: {ours}; the list says {theirs}.</source>
      <translation>Tanggal daftar yang tercatat lain: {ours}; di daftar {theirs}.</translation>
    </message>
    <message>
      <source>The status is {old}: is this worker really registered?</source>
      <translation>Statusnya {old}: benarkah pekerja ini terdaftar?</translation>
    </message>
    <message>
      <source>The same stands in another row already.</source>
      <translation>Hal yang sama sudah ada di baris lain.</translation>
    </message>
    <message>
      <source>Another member number is stored for this worker.</source>
      <translation>Untuk pekerja ini tercatat nomor KPJ lain.</translation>
    </message>
    <message>
      <source>The list gives this member number to several people.</source>
      <translation>Di daftar, nomor KPJ ini dipakai beberapa orang.</translation>
    </message>
    <message>
      <source>The list gives this worker several member numbers.</source>
      <translation>Di daftar, pekerja ini mempunyai beberapa nomor KPJ.</translation>
    </message>
    <message>
      <source>The list gives this worker several days of registration.</source>
      <translation>Di daftar, pekerja ini mempunyai beberapa tanggal daftar.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/letter_texts.py</name>
    <message>
      <source>One letter per Polsek chief, with the list attached</source>
      <translation>Satu surat per Kapolsek, daftar terlampir</translation>
    </message>
    <message>
      <source>One letter per officer</source>
      <translation>Satu surat per petugas</translation>
    </message>
    <message>
      <source>Title of the event</source>
      <translation>Judul kegiatan</translation>
    </message>
    <message>
      <source>Kind of event</source>
      <translation>Jenis kegiatan</translation>
    </message>
    <message>
      <source>Day and date</source>
      <translation>Hari dan tanggal</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>Narasumber</translation>
    </message>
    <message>
      <source>Name of the Polsek without the word Polsek</source>
      <translation>Nama Polsek tanpa kata Polsek</translation>
    </message>
    <message>
      <source>Number of officers on the list</source>
      <translation>Jumlah petugas di daftar</translation>
    </message>
    <message>
      <source>The number in words</source>
      <translation>Jumlah dengan huruf</translation>
    </message>
    <message>
      <source>Name of the officer with rank</source>
      <translation>Nama petugas dengan pangkat</translation>
    </message>
    <message>
      <source>Villages of the officer</source>
      <translation>Desa binaan petugas</translation>
    </message>
    <message>
      <source>This template holds no letter.</source>
      <translation>Templat ini bukan surat.</translation>
    </message>
    <message>
      <source>The text cannot be kept: {why}</source>
      <translation>Teks tidak dapat disimpan: {why}</translation>
    </message>
    <message>
      <source>The letter is addressed to nobody.</source>
      <translation>Surat belum memiliki alamat (Yth.).</translation>
    </message>
    <message>
      <source>The letter has no subject (hal).</source>
      <translation>Surat belum memiliki hal.</translation>
    </message>
    <message>
      <source>The letter has no text.</source>
      <translation>Surat belum memiliki isi.</translation>
    </message>
    <message>
      <source>The text is longer than {most} signs.</source>
      <translation>Teks lebih panjang dari {most} karakter.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/letters.py</name>
    <message>
      <source>{event} is cancelled; nobody is invited to it any more.</source>
      <translation>{event} dibatalkan; tidak ada lagi yang diundang.</translation>
    </message>
    <message>
      <source>Nobody is chosen to get a letter. Tick at least one recipient.</source>
      <translation>Belum ada penerima surat yang dipilih. Centang sedikitnya satu.</translation>
    </message>
    <message>
      <source>Letter to {whom}: {why}</source>
      <translation>Surat untuk {whom}: {why}</translation>
    </message>
    <message>
      <source>Nobody signs the letters. Enter a signer in the settings, or in the plan of the event.</source>
      <translation>Belum ada penanda tangan surat. Isi di Pengaturan, atau di rencana kegiatan.</translation>
    </message>
    <message>
      <source>Say why the letter is withdrawn; the reason is kept with it.</source>
      <translation>Sebutkan alasan penarikan surat; alasannya disimpan bersamanya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/likely_known.py</name>
    <message>
      <source>May be {name} in {village}, already on the roster.</source>
      <translation>Mungkin {name} di {village}, yang sudah ada di daftar.</translation>
    </message>
    <message>
      <source>{what} {reason}.</source>
      <translation>{what} {reason}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/marks.py</name>
    <message>
      <source>The sessions of {event} were changed meanwhile; open the event again.</source>
      <translation>Sesi {event} baru saja diubah; buka kembali kegiatannya.</translation>
    </message>
    <message>
      <source>{event} was cancelled; nobody can be checked in.</source>
      <translation>{event} dibatalkan; tidak ada yang dapat dicatat hadir.</translation>
    </message>
    <message>
      <source>The guest needs a name.</source>
      <translation>Tamu perlu nama.</translation>
    </message>
    <message>
      <source>{code} is not the code of a name tag; scan the tag again or leave the field empty.</source>
      <translation>{code} bukan kode tanda nama; pindai ulang tanda nama atau kosongkan isiannya.</translation>
    </message>
    <message>
      <source>The name tag {code} belongs to somebody already; take another one.</source>
      <translation>Tanda nama {code} sudah dipakai orang lain; ambil yang lain.</translation>
    </message>
    <message>
      <source>This mark is not there any more; refresh the list.</source>
      <translation>Catatan ini sudah tidak ada; segarkan daftar.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/matching.py</name>
    <message>
      <source>May be the same person as {name} in {village}: same name and birth date, other NIK.</source>
      <translation>Mungkin orang yang sama dengan {name} di {village}: nama dan tanggal lahir sama, NIK lain.</translation>
    </message>
    <message>
      <source>The same person stands in this file more than once.</source>
      <translation>Orang yang sama ada lebih dari sekali di berkas ini.</translation>
    </message>
    <message>
      <source>Already on the roster of {village}.</source>
      <translation>Sudah tercatat di {village}.</translation>
    </message>
    <message>
      <source>The NIK {nik} stands in this file more than once.</source>
      <translation>NIK {nik} tercantum lebih dari sekali di berkas ini.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/merge_choice.py</name>
    <message>
      <source>Neither NIK fits birth date and sex. Look at the KTP before you choose.</source>
      <translation>Kedua NIK tidak cocok dengan tanggal lahir dan jenis kelamin. Periksa KTP sebelum memilih.</translation>
    </message>
    <message>
      <source>The birth dates differ and no NIK says which one is right. Look at the KTP.</source>
      <translation>Tanggal lahir berbeda dan tidak ada NIK yang menunjukkan mana yang benar. Periksa KTP.</translation>
    </message>
    <message>
      <source>Both have a member number (KPJ), and they differ: look in the core system which one counts.</source>
      <translation>Keduanya punya nomor KPJ yang berbeda: periksa di sistem inti mana yang berlaku.</translation>
    </message>
    <message>
      <source>One of the two is recorded as deceased. Ask the village which is right before you merge.</source>
      <translation>Salah satunya tercatat meninggal. Tanyakan ke desa mana yang benar sebelum menggabungkan.</translation>
    </message>
    <message>
      <source>Both NIKs fit what is known. Only the KTP shows which one is right.</source>
      <translation>Kedua NIK cocok dengan data yang ada. Hanya KTP yang menunjukkan mana yang benar.</translation>
    </message>
    <message>
      <source>The worker needs a name.</source>
      <translation>Pekerja perlu nama.</translation>
    </message>
    <message>
      <source>{name}: {why}</source>
      <translation>{name}: {why}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/merge_list.py</name>
    <message>
      <source>This merge is not known here.</source>
      <translation>Penggabungan ini tidak dikenal di sini.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/name_tags.py</name>
    <message>
      <source>Polsek, then rank</source>
      <translation>Polsek, lalu pangkat</translation>
    </message>
    <message>
      <source>Rank and NRP</source>
      <translation>Pangkat dan NRP</translation>
    </message>
    <message>
      <source>{count} empty name tags cannot be; choose 0 to {most}.</source>
      <translation>{count} tanda nama kosong tidak mungkin; pilih 0 sampai {most}.</translation>
    </message>
    <message>
      <source>This kind of label sheet is no longer there; choose another one.</source>
      <translation>Jenis lembar label ini sudah tidak ada; pilih yang lain.</translation>
    </message>
    <message>
      <source>There is a label sheet named {name} already; give this one another name.</source>
      <translation>Sudah ada lembar label bernama {name}; beri nama lain.</translation>
    </message>
    <message>
      <source>Only label sheets of your own can be removed.</source>
      <translation>Hanya lembar label ukuran sendiri yang dapat dihapus.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/nik_proposals.py</name>
    <message>
      <source>{what} {reason}</source>
      <translation>{what} {reason}</translation>
    </message>
    <message>
      <source>It stood in the workbook that was sent.</source>
      <translation>NIK itu ada di buku kerja yang dikirim.</translation>
    </message>
    <message>
      <source>{name} in {village} has the same name and birth date.</source>
      <translation>{name} di {village} bernama dan bertanggal lahir sama.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/office.py</name>
    <message>
      <source>The number template {text} does not work: {why}</source>
      <translation>Pola nomor {text} tidak dapat dipakai: {why}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/officer_list.py</name>
    <message>
      <source>Found</source>
      <translation>Ditemukan</translation>
    </message>
    <message>
      <source>To be checked</source>
      <translation>Perlu diperiksa</translation>
    </message>
    <message>
      <source>Several fit</source>
      <translation>Beberapa cocok</translation>
    </message>
    <message>
      <source>Stands twice</source>
      <translation>Ganda</translation>
    </message>
    <message>
      <source>No longer in service</source>
      <translation>Tidak aktif</translation>
    </message>
    <message>
      <source>The line has neither an NRP of 8 digits nor a name.</source>
      <translation>Baris ini tidak memuat NRP 8 angka maupun nama.</translation>
    </message>
    <message>
      <source>Nobody in the register is called {name}.</source>
      <translation>Tidak ada petugas terdaftar bernama {name}.</translation>
    </message>
    <message>
      <source>{name} is no longer in service.</source>
      <translation>{name} sudah tidak aktif.</translation>
    </message>
    <message>
      <source>{name} stands in line {line} already.</source>
      <translation>{name} sudah ada di baris {line}.</translation>
    </message>
    <message>
      <source>The line holds several NRPs. Write one officer a line.</source>
      <translation>Baris ini memuat beberapa NRP. Tulis satu petugas per baris.</translation>
    </message>
    <message>
      <source>The NRP belongs to {name}, the line says {said}.</source>
      <translation>NRP ini milik {name}, sedangkan tertulis {said}.</translation>
    </message>
    <message>
      <source>By name.</source>
      <translation>Menurut nama.</translation>
    </message>
    <message>
      <source>NRP {nrp} is not in the register; the name is that of {name} (NRP {known}).</source>
      <translation>NRP {nrp} tidak terdaftar; namanya cocok dengan {name} (NRP {known}).</translation>
    </message>
    <message>
      <source>The name fits {count} officers. Write the NRP.</source>
      <translation>Nama ini cocok dengan {count} petugas. Tulis NRP-nya.</translation>
    </message>
    <message>
      <source>The name resembles {name}.</source>
      <translation>Namanya mirip {name}.</translation>
    </message>
    <message>
      <source>The name resembles several: {names}. Write the NRP.</source>
      <translation>Nama ini mirip beberapa orang: {names}. Tulis NRP-nya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/officer_parked.py</name>
    <message>
      <source>Somebody settled this row in the meantime. Refresh the list.</source>
      <translation>Baris ini sudah diselesaikan orang lain. Muat ulang daftarnya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/officer_plan.py</name>
    <message>
      <source>Several officers of this Polsek have this name; write the NRP to tell them apart.</source>
      <translation>Beberapa petugas di Polsek ini bernama sama; tulis NRP-nya agar dapat dibedakan.</translation>
    </message>
    <message>
      <source>The list moves this officer, and a transfer on {day} is stored already. Call that one off first.</source>
      <translation>Daftar ini memindahkan petugas tersebut, padahal mutasi mulai {day} sudah tersimpan. Batalkan yang itu dulu.</translation>
    </message>
    <message>
      <source>The rank in the list is lower than in the register; an old list?</source>
      <translation>Pangkat di daftar lebih rendah daripada yang tercatat; daftar lama?</translation>
    </message>
    <message>
      <source>The list has no NRP for this officer. Ask for it, or take the officer in without one.</source>
      <translation>Daftar ini tidak memuat NRP petugas ini. Tanyakan dulu, atau impor tanpa NRP.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/officer_undo.py</name>
    <message>
      <source>{name} was changed again in the meantime, so the earlier change cannot be taken back.</source>
      <translation>Data {name} sudah diubah lagi, jadi perubahan sebelumnya tidak dapat diurungkan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/officers.py</name>
    <message>
      <source>The officer needs a name.</source>
      <translation>Petugas perlu nama.</translation>
    </message>
    <message>
      <source>NRP of {name}: {why}</source>
      <translation>NRP {name}: {why}</translation>
    </message>
    <message>
      <source>{rank} is no police rank we know. Choose one from the list.</source>
      <translation>{rank} bukan pangkat Polri yang dikenal. Pilih dari daftar.</translation>
    </message>
    <message>
      <source>Phone number of {name}: {why}</source>
      <translation>Nomor HP {name}: {why}</translation>
    </message>
    <message>
      <source>NRP {nrp} already belongs to {name}. Two officers cannot share it.</source>
      <translation>NRP {nrp} sudah dipakai {name}. Dua petugas tidak bisa berbagi NRP.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/outcomes.py</name>
    <message>
      <source>The worker was edited since the file was read; compare the row again.</source>
      <translation>Data pekerja diubah setelah berkas dibaca; bandingkan lagi barisnya.</translation>
    </message>
    <message>
      <source>Added to the roster.</source>
      <translation>Ditambahkan sebagai pekerja baru.</translation>
    </message>
    <message>
      <source>{changes}</source>
      <translation>{changes}</translation>
    </message>
    <message>
      <source>The roster says the same already.</source>
      <translation>Sama dengan data yang sudah ada.</translation>
    </message>
    <message>
      <source>Not decided yet: the office and the village both changed it.</source>
      <translation>Belum diputuskan: kantor dan desa sama-sama mengubahnya.</translation>
    </message>
    <message>
      <source>Parked by decision.</source>
      <translation>Ditunda atas keputusan petugas.</translation>
    </message>
    <message>
      <source>{field}: {before} → {after}</source>
      <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
      <source>Updated on the roster.</source>
      <translation>Data pekerja diperbarui.</translation>
    </message>
    <message>
      <source>Somebody with this NIK came onto the roster since the file was read.</source>
      <translation>NIK ini sudah dipakai pekerja lain yang masuk setelah berkas dibaca.</translation>
    </message>
    <message>
      <source>Edited since the import was taken back</source>
      <translation>Diubah setelah impor, tetap saat ditarik kembali</translation>
    </message>
    <message>
      <source>Outcome of the import</source>
      <translation>Hasil impor</translation>
    </message>
    <message>
      <source>Skipped by decision.</source>
      <translation>Dilewati atas keputusan petugas.</translation>
    </message>
    <message>
      <source>{first}; {second}</source>
      <translation>{first}; {second}</translation>
    </message>
    <message>
      <source>and {count} more files</source>
      <translation>dan {count} berkas lain</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/pair_details.py</name>
    <message>
      <source>One of the two is no longer on the roster. Search again.</source>
      <translation>Salah satunya sudah tidak ada di daftar pekerja. Cari lagi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/pictures.py</name>
    <message>
      <source>The picture is too large; {most} megapixels are the most.</source>
      <translation>Gambar terlalu besar; paling banyak {most} megapiksel.</translation>
    </message>
    <message>
      <source>A picture is missing in the database; choose it again.</source>
      <translation>Gambar tidak ditemukan di basis data; pilih ulang.</translation>
    </message>
    <message>
      <source>The picture is too large; {most} MB are the most.</source>
      <translation>Berkas gambar terlalu besar; paling banyak {most} MB.</translation>
    </message>
    <message>
      <source>The picture is too large; make it smaller or simpler.</source>
      <translation>Gambar terlalu besar; perkecil atau sederhanakan.</translation>
    </message>
    <message>
      <source>The file is no picture that can be read; choose a PNG or JPEG.</source>
      <translation>Berkas ini bukan gambar yang dapat dibaca; pilih PNG atau JPEG.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/read_again.py</name>
    <message>
      <source>{file} is not the file that was taken in as {number}; take it in as a file of its own.</source>
      <translation>{file} bukan berkas yang diambil sebagai {number}; ambillah sebagai berkas tersendiri.</translation>
    </message>
    <message>
      <source>{number} is no village's list.</source>
      <translation>{number} bukan daftar dari desa.</translation>
    </message>
    <message>
      <source>{number} is not under review any more; only then can its file be read in another way.</source>
      <translation>{number} tidak sedang diperiksa lagi; hanya selama diperiksa berkasnya bisa dibaca dengan cara lain.</translation>
    </message>
    <message>
      <source>{count} rows that were put right by hand could not be kept so ({rows}); look at them again.</source>
      <translation>{count} baris yang sudah dibetulkan dengan tangan tidak bisa dipertahankan ({rows}); periksa lagi baris itu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/recap.py</name>
    <message>
      <source>Prevented</source>
      <translation>Berhalangan</translation>
    </message>
    <message>
      <source>Ill</source>
      <translation>Sakit</translation>
    </message>
    <message>
      <source>No reason given</source>
      <translation>Tanpa keterangan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/reconcile.py</name>
    <message>
      <source>Annulled at one table, in at another</source>
      <translation>Dibatalkan di satu meja, masuk di meja lain</translation>
    </message>
    <message>
      <source>Left, but never came</source>
      <translation>Keluar, tetapi tidak pernah masuk</translation>
    </message>
    <message>
      <source>Marked, but said they cannot come</source>
      <translation>Tertanda hadir, padahal berhalangan</translation>
    </message>
    <message>
      <source>On the sheet as absent, but marked</source>
      <translation>Di lembar sakit/izin, tetapi tertanda hadir</translation>
    </message>
    <message>
      <source>Perhaps one guest twice</source>
      <translation>Mungkin tamu yang sama</translation>
    </message>
    <message>
      <source>Typed at the door at {time}, {table}.</source>
      <translation>Diketik di pintu pukul {time}, {table}.</translation>
    </message>
    <message>
      <source>The mark of {before} was annulled at {time}, {table}: {reason}.</source>
      <translation>Tanda pukul {before} dibatalkan pukul {time}, {table}: {reason}.</translation>
    </message>
    <message>
      <source>Left at {time}, {table}.</source>
      <translation>Keluar pukul {time}, {table}.</translation>
    </message>
    <message>
      <source>Noted as “{word}”, {table}.</source>
      <translation>Dicatat “{word}”, {table}.</translation>
    </message>
    <message>
      <source>On the list {table}.</source>
      <translation>Ada di daftar {table}.</translation>
    </message>
    <message>
      <source>Signed on the sheet (typed in by {by}).</source>
      <translation>Bertanda tangan di lembar (dicatat oleh {by}).</translation>
    </message>
    <message>
      <source>Scanned at the door at {time}, {table}.</source>
      <translation>Dipindai di pintu pukul {time}, {table}.</translation>
    </message>
    <message>
      <source>Also typed: {name}, in at {time}, {table}.</source>
      <translation>Juga tercatat: {name}, masuk pukul {time}, {table}.</translation>
    </message>
    <message>
      <source>Not marked at the door.</source>
      <translation>Tidak dicatat di pintu.</translation>
    </message>
    <message>
      <source>Not signed on the sheet (page {page}, row {row}).</source>
      <translation>Tidak bertanda tangan di lembar (halaman {page}, baris {row}).</translation>
    </message>
    <message>
      <source>Not on a sheet or list.</source>
      <translation>Tidak ada di lembar atau daftar.</translation>
    </message>
    <message>
      <source>Answered the invitation: cannot come.</source>
      <translation>Menjawab undangan: berhalangan.</translation>
    </message>
    <message>
      <source>Signed on the sheet: page {page}, row {row} (typed in by {by}).</source>
      <translation>Bertanda tangan di lembar: halaman {page}, baris {row} (dicatat oleh {by}).</translation>
    </message>
    <message>
      <source>Score before: {score}.</source>
      <translation>Nilai pra: {score}.</translation>
    </message>
    <message>
      <source>Score after: {score}.</source>
      <translation>Nilai pasca: {score}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/regions.py</name>
    <message>
      <source>There is no regency with the code {code}. A regency code looks like 32.16.</source>
      <translation>Tidak ada kabupaten dengan kode {code}. Kode kabupaten seperti 32.16.</translation>
    </message>
    <message>
      <source>This database already belongs to {name}. Open another database for {wanted}.</source>
      <translation>Basis data ini sudah milik {name}. Buka basis data lain untuk {wanted}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/reply_match.py</name>
    <message>
      <source>The birth date differs: here {ours}, in the list {theirs}. Compare it with the KTP.</source>
      <translation>Tanggal lahir berbeda: di sini {ours}, di daftar {theirs}. Cocokkan dengan KTP.</translation>
    </message>
    <message>
      <source>Found by name and birth date, because the list has no whole NIK.</source>
      <translation>Ditemukan lewat nama dan tanggal lahir, karena NIK di daftar tidak utuh.</translation>
    </message>
    <message>
      <source>Nobody on the roster fits {name}.</source>
      <translation>Tidak ada pekerja yang cocok dengan {name}.</translation>
    </message>
    <message>
      <source>The name is spelled otherwise: here {name}, in the list {said}.</source>
      <translation>Ejaan nama berbeda: di sini {name}, di daftar {said}.</translation>
    </message>
    <message>
      <source>The NIK belongs to {name}, the list says {said}.</source>
      <translation>NIK ini milik {name}, di daftar tertulis {said}.</translation>
    </message>
    <message>
      <source>By name and birth date this is {name} in {village}, whose NIK differs in a digit or two.</source>
      <translation>Menurut nama dan tanggal lahir ini {name} di {village}, yang NIK-nya berbeda satu atau dua angka.</translation>
    </message>
    <message>
      <source>By name and birth date this is {name} in {village}, who has another NIK or none.</source>
      <translation>Menurut nama dan tanggal lahir ini {name} di {village}, yang NIK-nya lain atau kosong.</translation>
    </message>
    <message>
      <source>Found by name and the first 15 digits of the NIK, whose last one Excel has lost.</source>
      <translation>Ditemukan lewat nama dan 15 angka pertama NIK; angka terakhirnya hilang oleh Excel.</translation>
    </message>
    <message>
      <source>Only the name fits: {name} in {village}.</source>
      <translation>Hanya namanya yang cocok: {name} di {village}.</translation>
    </message>
    <message>
      <source>Several workers fit: {names}.</source>
      <translation>Beberapa pekerja cocok: {names}.</translation>
    </message>
    <message>
      <source>Nobody on the roster has the NIK {nik}.</source>
      <translation>Tidak ada pekerja dengan NIK {nik}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/reports.py</name>
    <message>
      <source>There is no report {name}. `rangkul report list` shows their names.</source>
      <translation>Tidak ada laporan {name}. `rangkul report list` menampilkan nama-namanya.</translation>
    </message>
    <message>
      <source>What was held: invited, present, certificates, rise of the scores.</source>
      <translation>Kegiatan yang terlaksana: diundang, hadir, sertifikat, kenaikan nilai.</translation>
    </message>
    <message>
      <source>Officers' attendance</source>
      <translation>Kehadiran petugas</translation>
    </message>
    <message>
      <source>How often the officers of each Polsek came to what they were invited to.</source>
      <translation>Seberapa sering petugas tiap Polsek memenuhi undangan.</translation>
    </message>
    <message>
      <source>Never there</source>
      <translation>Belum pernah hadir</translation>
    </message>
    <message>
      <source>Officers who came to no event of the period, with their villages.</source>
      <translation>Petugas yang tidak hadir di satu kegiatan pun dalam kurun ini, dengan desa binaannya.</translation>
    </message>
    <message>
      <source>Register of certificates</source>
      <translation>Register sertifikat</translation>
    </message>
    <message>
      <source>Every certificate that was issued, with its number and whether it is valid.</source>
      <translation>Semua sertifikat yang diterbitkan, dengan nomor dan keberlakuannya.</translation>
    </message>
    <message>
      <source>Workers against the target, by district or village.</source>
      <translation>Pekerja dibanding target, per kecamatan atau desa.</translation>
    </message>
    <message>
      <source>From candidate to registered: how many stand where.</source>
      <translation>Dari calon sampai terdaftar: berapa orang di tiap status.</translation>
    </message>
    <message>
      <source>Contributions</source>
      <translation>Iuran</translation>
    </message>
    <message>
      <source>What today's members pay in the months of a period, with relief, by village and who pays.</source>
      <translation>Iuran peserta hari ini untuk bulan-bulan dalam kurun, dengan keringanan, per desa dan sumber dana.</translation>
    </message>
    <message>
      <source>The period ends before it begins: {end} is before {start}.</source>
      <translation>Kurun waktu berakhir sebelum mulai: {end} mendahului {start}.</translation>
    </message>
    <message>
      <source>The report {name} knows no level {level}; it knows: {levels}.</source>
      <translation>Laporan {name} tidak mengenal tingkat {level}; yang ada: {levels}.</translation>
    </message>
    <message>
      <source>A report is written as .pdf or .xlsx; {name} is neither.</source>
      <translation>Laporan ditulis sebagai .pdf atau .xlsx; {name} bukan keduanya.</translation>
    </message>
    <message>
      <source>Event by event</source>
      <translation>Per kegiatan</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>Per bulan</translation>
    </message>
    <message>
      <source>Officer by officer</source>
      <translation>Per petugas</translation>
    </message>
    <message>
      <source>By district</source>
      <translation>Per kecamatan</translation>
    </message>
    <message>
      <source>By village</source>
      <translation>Per desa</translation>
    </message>
    <message>
      <source>The whole regency</source>
      <translation>Seluruh kabupaten</translation>
    </message>
    <message>
      <source>By source of money</source>
      <translation>Per sumber dana</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/reports_contribution.py</name>
    <message>
      <source>Contributions are reckoned for at most {most} months at once; choose a shorter period.</source>
      <translation>Iuran dihitung paling banyak untuk {most} bulan sekaligus; pilih kurun yang lebih pendek.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/returning.py</name>
    <message>
      <source>This NIK also stands in another list. Compare it with the KTP.</source>
      <translation>NIK ini juga ada di daftar lain. Cocokkan dengan KTP.</translation>
    </message>
    <message>
      <source>{number} is no village's list; only those go back with marks.</source>
      <translation>{number} bukan daftar dari desa; hanya daftar desa yang dapat dikembalikan dengan tanda.</translation>
    </message>
    <message>
      <source>Nothing in {file} is left to be mended by the village.</source>
      <translation>Tidak ada lagi yang perlu diperbaiki desa dalam {file}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/review.py</name>
    <message>
      <source>There is no import {text}. The numbers stand in the history, e.g. IMP-2026-0001.</source>
      <translation>Tidak ada impor {text}. Nomornya ada di Riwayat, misalnya IMP-2026-0001.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/review_decide.py</name>
    <message>
      <source>{decision} is no decision about a row.</source>
      <translation>{decision} bukan keputusan untuk baris.</translation>
    </message>
    <message>
      <source>{side} is nobody's side.</source>
      <translation>{side} bukan pihak mana pun.</translation>
    </message>
    <message>
      <source>{number} is applied. Take it back first.</source>
      <translation>{number} sudah diterapkan. Tarik kembali dulu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/review_queue.py</name>
    <message>
      <source>Needs a password</source>
      <translation>Perlu kata sandi</translation>
    </message>
    <message>
      <source>Layout not recognised</source>
      <translation>Susunan tak dikenali</translation>
    </message>
    <message>
      <source>Not read</source>
      <translation>Tidak terbaca</translation>
    </message>
    <message>
      <source>Answers Y/T</source>
      <translation>Jawaban Y/T</translation>
    </message>
    <message>
      <source>Member numbers</source>
      <translation>Nomor KPJ</translation>
    </message>
    <message>
      <source>Many at once</source>
      <translation>Ubah banyak</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/review_records.py</name>
    <message>
      <source>Conflict</source>
      <translation>Bentrok</translation>
    </message>
    <message>
      <source>Likely duplicate</source>
      <translation>Kemungkinan ganda</translation>
    </message>
    <message>
      <source>Missing in the file</source>
      <translation>Hilang dari file</translation>
    </message>
    <message>
      <source>Not a worker's row</source>
      <translation>Bukan baris pekerja</translation>
    </message>
    <message>
      <source>Status since</source>
      <translation>Status sejak</translation>
    </message>
    <message>
      <source>Months paid at once</source>
      <translation>Bulan sekali bayar</translation>
    </message>
    <message>
      <source>Consent given on</source>
      <translation>Tanggal persetujuan</translation>
    </message>
    <message>
      <source>With JHT</source>
      <translation>Dengan JHT</translation>
    </message>
    <message>
      <source>Take</source>
      <translation>Ambil</translation>
    </message>
    <message>
      <source>Park</source>
      <translation>Tunda</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Lewati</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Baru</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>Diubah</translation>
    </message>
    <message>
      <source>As before</source>
      <translation>Sama</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Dilewati</translation>
    </message>
    <message>
      <source>Parked</source>
      <translation>Ditunda</translation>
    </message>
    <message>
      <source>Under review</source>
      <translation>Ditinjau</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/review_repair.py</name>
    <message>
      <source>“{text}” is no amount of money; write whole rupiah, e.g. 1.500.000.</source>
      <translation>“{text}” bukan jumlah uang; tulis rupiah utuh, misalnya 1.500.000.</translation>
    </message>
    <message>
      <source>This row is applied already; take the import back or edit the worker.</source>
      <translation>Baris ini sudah diterapkan; tarik kembali impornya atau ubah data pekerjanya.</translation>
    </message>
    <message>
      <source>The rows of {number} are taken or left as they are; edit the worker instead.</source>
      <translation>Baris {number} hanya dapat diambil atau dilewati; ubah data pekerjanya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sample.py</name>
    <message>
      <source>This database is already in use; the sample branch needs an empty one. Give another --database.</source>
      <translation>Basis data ini sudah terpakai; cabang contoh perlu yang kosong. Sebutkan --database lain.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/score_import.py</name>
    <message>
      <source>Problem</source>
      <translation>Bermasalah</translation>
    </message>
    <message>
      <source>None of the chosen rows would change a score.</source>
      <translation>Tidak ada baris terpilih yang mengubah nilai.</translation>
    </message>
    <message>
      <source>The same person stands in row {rows} with another score.</source>
      <translation>Orang yang sama ada di baris {rows} dengan nilai lain.</translation>
    </message>
    <message>
      <source>It is not said whether this is the score before or after.</source>
      <translation>Belum ditentukan apakah ini nilai pra atau pasca.</translation>
    </message>
    <message>
      <source>{name} was neither invited nor there.</source>
      <translation>{name} tidak diundang dan tidak hadir.</translation>
    </message>
    <message>
      <source>Nobody of this event is called {name}.</source>
      <translation>Di kegiatan ini tidak ada yang bernama {name}.</translation>
    </message>
    <message>
      <source>“{text}” is no score from 0 to 100.</source>
      <translation>“{text}” bukan nilai dari 0 sampai 100.</translation>
    </message>
    <message>
      <source>The row has neither NRP nor name.</source>
      <translation>Baris ini tidak memuat NRP maupun nama.</translation>
    </message>
    <message>
      <source>The name fits several: {names}. Write the NRP.</source>
      <translation>Nama ini cocok dengan beberapa orang: {names}. Tulis NRP-nya.</translation>
    </message>
    <message>
      <source>It is not said what {text} is out of: 1, 10 or 100.</source>
      <translation>Belum ditentukan {text} itu dari berapa: 1, 10, atau 100.</translation>
    </message>
    <message>
      <source>{text} is more than {most}.</source>
      <translation>{text} lebih dari {most}.</translation>
    </message>
    <message>
      <source>The same person and score stand above already.</source>
      <translation>Orang dan nilai yang sama sudah ada di atas.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/scores.py</name>
    <message>
      <source>{test} is no test of an event.</source>
      <translation>{test} bukan uji pada kegiatan.</translation>
    </message>
    <message>
      <source>Somebody else stored the score {score} here meanwhile. Look at the list and type yours again.</source>
      <translation>Orang lain baru saja menyimpan nilai {score} di sini. Lihat daftarnya, lalu ketik lagi nilai Anda.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sending.py</name>
    <message>
      <source>Choose at least one village to send a workbook to.</source>
      <translation>Pilih setidaknya satu desa untuk dikirimi buku kerja.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sending_ledger.py</name>
    <message>
      <source>Overdue</source>
      <translation>Lewat tenggat</translation>
    </message>
    <message>
      <source>With the village</source>
      <translation>Di desa</translation>
    </message>
    <message>
      <source>Workbook sent</source>
      <translation>Buku kerja dikirim</translation>
    </message>
    <message>
      <source>Workbook withdrawn</source>
      <translation>Kiriman ditarik</translation>
    </message>
    <message>
      <source>Marked as returned</source>
      <translation>Ditandai kembali</translation>
    </message>
    <message>
      <source>File taken in</source>
      <translation>Berkas diterima</translation>
    </message>
    <message>
      <source>Applied to the roster</source>
      <translation>Diterapkan ke daftar</translation>
    </message>
    <message>
      <source>Marked file returned to the village</source>
      <translation>Berkas bertanda dikirim ke desa</translation>
    </message>
    <message>
      <source>{number} came back with a file that was applied; take that back instead.</source>
      <translation>{number} kembali bersama berkas yang sudah diterapkan; tarik kembali penerapan itu.</translation>
    </message>
    <message>
      <source>{number} is no longer with the village. Refresh the list.</source>
      <translation>{number} sudah tidak berada di desa. Muat ulang daftarnya.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sending_messages.py</name>
    <message>
      <source>Reminder</source>
      <translation>Pengingat</translation>
    </message>
    <message>
      <source>Workbook is sent</source>
      <translation>Pengantar kiriman</translation>
    </message>
    <message>
      <source>Village, with the word Desa or Kelurahan</source>
      <translation>Desa, dengan kata Desa atau Kelurahan</translation>
    </message>
    <message>
      <source>Hamlet, if it is of one only</source>
      <translation>Dusun, bila hanya untuk satu dusun</translation>
    </message>
    <message>
      <source>Contact person of the village</source>
      <translation>Nama kontak desa</translation>
    </message>
    <message>
      <source>Number of the dispatch</source>
      <translation>Nomor kiriman</translation>
    </message>
    <message>
      <source>Name of the file</source>
      <translation>Nama berkas</translation>
    </message>
    <message>
      <source>Day it was sent</source>
      <translation>Tanggal dikirim</translation>
    </message>
    <message>
      <source>Day it should be back</source>
      <translation>Tenggat kembali</translation>
    </message>
    <message>
      <source>How many days late, in words</source>
      <translation>Berapa hari terlambat</translation>
    </message>
    <message>
      <source>Workers on the village's roster</source>
      <translation>Jumlah pekerja di daftar desa</translation>
    </message>
    <message>
      <source>Workers missing to the target</source>
      <translation>Kekurangan menuju target</translation>
    </message>
    <message>
      <source>Target of the village</source>
      <translation>Target desa</translation>
    </message>
    <message>
      <source>Contact of the office</source>
      <translation>Kontak kantor</translation>
    </message>
    <message>
      <source>The password (only in its own message)</source>
      <translation>Kata sandi (hanya di pesannya sendiri)</translation>
    </message>
    <message>
      <source>The message has no text.</source>
      <translation>Pesannya belum ada teks.</translation>
    </message>
    <message>
      <source>The text cannot be used: {why}</source>
      <translation>Teks tidak dapat dipakai: {why}</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sending_profiles.py</name>
    <message>
      <source>Usual</source>
      <translation>Biasa</translation>
    </message>
    <message>
      <source>Short: what registration needs</source>
      <translation>Ringkas: yang perlu untuk pendaftaran</translation>
    </message>
    <message>
      <source>Full: with family card, hamlet and income</source>
      <translation>Lengkap: dengan KK, dusun, dan penghasilan</translation>
    </message>
    <message>
      <source>Tick at least one column; NIK and name alone tell nothing that could be compared.</source>
      <translation>Centang paling sedikit satu kolom; NIK dan nama saja tidak cukup untuk dibandingkan.</translation>
    </message>
    <message>
      <source>Between 0 and {most} empty rows fit in a workbook.</source>
      <translation>Buku kerja dapat memuat 0 sampai {most} baris kosong.</translation>
    </message>
    <message>
      <source>This template holds no profile of a workbook.</source>
      <translation>Templat ini bukan profil buku kerja.</translation>
    </message>
    <message>
      <source>There is no profile “{name}”. There are: {names}.</source>
      <translation>Tidak ada profil “{name}”. Yang ada: {names}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/settling.py</name>
    <message>
      <source>Not present</source>
      <translation>Tidak hadir</translation>
    </message>
    <message>
      <source>Left as it is</source>
      <translation>Dibiarkan</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Digabungkan</translation>
    </message>
    <message>
      <source>This cannot be decided here; refresh the list.</source>
      <translation>Ini tidak dapat diputuskan di sini; muat ulang daftarnya.</translation>
    </message>
    <message>
      <source>{name} was settled or marked by somebody else meanwhile; the list is fresh now.</source>
      <translation>{name} baru saja diputuskan atau ditandai oleh orang lain; daftar ini sudah diperbarui.</translation>
    </message>
    <message>
      <source>This decision was taken back already.</source>
      <translation>Keputusan ini sudah diurungkan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sheet_entry.py</name>
    <message>
      <source>{kind} is nothing a sheet says.</source>
      <translation>{kind} tidak dikenal pada lembar.</translation>
    </message>
    <message>
      <source>Nobody stands on row {number} yet; type the guest's name first.</source>
      <translation>Baris {number} masih kosong; ketik nama tamunya dahulu.</translation>
    </message>
    <message>
      <source>Row {number} was typed in too often; enter this guest at the door.</source>
      <translation>Baris {number} sudah terlalu sering diketik ulang; catat tamu ini di pintu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sheet_groups.py</name>
    <message>
      <source>{count} tables cannot be; choose 1 to {most}.</source>
      <translation>{count} meja tidak mungkin; pilih 1 sampai {most}.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/sheets.py</name>
    <message>
      <source>One list for each Polsek</source>
      <translation>Satu daftar per Polsek</translation>
    </message>
    <message>
      <source>Tables of equal size</source>
      <translation>Meja dengan jumlah merata</translation>
    </message>
    <message>
      <source>Tables by first letter</source>
      <translation>Meja menurut huruf awal nama</translation>
    </message>
    <message>
      <source>Tables of whole Polsek</source>
      <translation>Meja berisi Polsek utuh</translation>
    </message>
    <message>
      <source>One list for everybody</source>
      <translation>Satu daftar untuk semua</translation>
    </message>
    <message>
      <source>Kesatuan (Polsek)</source>
      <translation>Kesatuan (Polsek)</translation>
    </message>
    <message>
      <source>Desa binaan</source>
      <translation>Desa binaan</translation>
    </message>
    <message>
      <source>These sheets cannot be laid out: {group}, {sort}. Choose again.</source>
      <translation>Daftar hadir tidak dapat disusun seperti itu: {group}, {sort}. Pilih lagi.</translation>
    </message>
    <message>
      <source>A sheet has room for 0 to {most} guests.</source>
      <translation>Daftar hadir memuat 0 sampai {most} tamu.</translation>
    </message>
    <message>
      <source>Nobody is invited to {event} yet, so the sheets would be empty. Invite officers first.</source>
      <translation>Belum ada yang diundang ke {event}, jadi daftar hadir akan kosong. Undang petugas dulu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/take_along.py</name>
    <message>
      <source>{event} was cancelled, so there is nothing to take along. Open it again first.</source>
      <translation>{event} sudah dibatalkan, jadi tidak ada yang dibawa. Buka lagi dulu kegiatannya.</translation>
    </message>
    <message>
      <source>{name} holds what a laptop brought back; merge it at the branch, under the event’s Door.</source>
      <translation>{name} berisi hasil laptop; gabungkan di kantor cabang, lewat Pintu pada kegiatannya.</translation>
    </message>
    <message>
      <source>This database holds no event that was taken along.</source>
      <translation>Basis data ini tidak berisi kegiatan bawaan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/taught.py</name>
    <message>
      <source>Name and NIK in one</source>
      <translation>Nama dan NIK sekolom</translation>
    </message>
    <message>
      <source>Tick: male</source>
      <translation>Centang laki-laki</translation>
    </message>
    <message>
      <source>Tick: female</source>
      <translation>Centang perempuan</translation>
    </message>
    <message>
      <source>Place and date of birth</source>
      <translation>Tempat, tanggal lahir</translation>
    </message>
    <message>
      <source>Birth: day</source>
      <translation>Tanggal (hari) lahir</translation>
    </message>
    <message>
      <source>Birth: month</source>
      <translation>Bulan lahir</translation>
    </message>
    <message>
      <source>Birth: year</source>
      <translation>Tahun lahir</translation>
    </message>
    <message>
      <source>RT and RW in one</source>
      <translation>RT/RW sekolom</translation>
    </message>
    <message>
      <source>RW and RT in one</source>
      <translation>RW/RT sekolom</translation>
    </message>
    <message>
      <source>Running number</source>
      <translation>Nomor urut</translation>
    </message>
    <message>
      <source>OpenSID: basic status</source>
      <translation>Status dasar OpenSID</translation>
    </message>
    <message>
      <source>Rangkul: row key</source>
      <translation>Kode baris Rangkul</translation>
    </message>
    <message>
      <source>Sensitive: dropped</source>
      <translation>Data sensitif, dibuang</translation>
    </message>
    <message>
      <source>This is forgotten already.</source>
      <translation>Susunan ini sudah dilupakan.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/templates.py</name>
    <message>
      <source>This is no template of Rangkul, or the file is damaged. Ask for it to be exported again.</source>
      <translation>Berkas ini bukan templat Rangkul atau rusak. Minta diekspor ulang.</translation>
    </message>
    <message>
      <source>“{name}” was saved by somebody else meanwhile. Save yours under another name, then compare.</source>
      <translation>“{name}” sudah disimpan orang lain sementara itu. Simpan dengan nama lain, lalu bandingkan.</translation>
    </message>
    <message>
      <source>There is a template “{name}” already; choose another name.</source>
      <translation>Templat “{name}” sudah ada; pilih nama lain.</translation>
    </message>
    <message>
      <source>This file holds another kind of template; open it where those are kept.</source>
      <translation>Berkas ini memuat templat jenis lain; bukalah di tempat jenis itu disimpan.</translation>
    </message>
    <message>
      <source>The file is too large for a template; {most} MB are the most.</source>
      <translation>Berkas terlalu besar untuk templat; paling banyak {most} MB.</translation>
    </message>
    <message>
      <source>The template was made with a newer Rangkul. Update this one, then import it again.</source>
      <translation>Templat dibuat dengan Rangkul yang lebih baru. Perbarui program ini, lalu impor lagi.</translation>
    </message>
    <message>
      <source>The template needs a name.</source>
      <translation>Templat perlu nama.</translation>
    </message>
    <message>
      <source>The name of the template is too long; {most} letters are the most.</source>
      <translation>Nama templat terlalu panjang; paling banyak {most} huruf.</translation>
    </message>
    <message>
      <source>The template is too large; remove some of its parts.</source>
      <translation>Templat terlalu besar; buang sebagian isinya.</translation>
    </message>
    <message>
      <source>The template is damaged.</source>
      <translation>Templat rusak.</translation>
    </message>
    <message>
      <source>This template is no longer there. Refresh the list.</source>
      <translation>Templat ini tidak ada lagi. Segarkan daftar.</translation>
    </message>
    <message>
      <source>A picture of the template is missing in the file. Ask for it to be exported again.</source>
      <translation>Gambar templat tidak ada dalam berkas. Minta diekspor ulang.</translation>
    </message>
    <message>
      <source>A picture of the template is damaged. Ask for it to be exported again.</source>
      <translation>Gambar templat rusak. Minta diekspor ulang.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/transfers.py</name>
    <message>
      <source>Say where {name} is transferred to: a Polsek, villages, or both.</source>
      <translation>Tentukan ke mana {name} dimutasi: Polsek, desa, atau keduanya.</translation>
    </message>
    <message>
      <source>{name} serves there already on {day}; nothing would change.</source>
      <translation>{name} sudah bertugas di sana pada {day}; tidak ada yang berubah.</translation>
    </message>
    <message>
      <source>The substitution ends before it begins. Correct one of the days.</source>
      <translation>Penggantian berakhir sebelum dimulai. Perbaiki salah satu tanggalnya.</translation>
    </message>
    <message>
      <source>This transfer holds already. Enter a new one from today on.</source>
      <translation>Mutasi ini sudah berlaku. Masukkan mutasi baru mulai hari ini.</translation>
    </message>
    <message>
      <source>Nothing begins on {day} for {name}.</source>
      <translation>Tidak ada mutasi {name} yang mulai {day}.</translation>
    </message>
    <message>
      <source>{day} cannot be the day of a transfer. Check the year.</source>
      <translation>{day} tidak mungkin tanggal mutasi. Periksa tahunnya.</translation>
    </message>
    <message>
      <source>A transfer of {name} from {day} on is stored already, after {since}. Take that one back first.</source>
      <translation>Mutasi {name} mulai {day} sudah tersimpan, sesudah {since}. Batalkan yang itu dulu.</translation>
    </message>
    <message>
      <source>{name} serves {village} in these days already.</source>
      <translation>{name} sudah bertugas di {village} pada hari-hari itu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/verifying.py</name>
    <message>
      <source>No certificate code was found in {file}. Scan the page larger or straighter.</source>
      <translation>Kode sertifikat tidak ditemukan di {file}. Pindai lebih besar atau lebih lurus.</translation>
    </message>
    <message>
      <source>{file} is neither a PDF nor a picture. Choose the PDF, a scan or a photo of the certificate.</source>
      <translation>{file} bukan PDF dan bukan gambar. Pilih PDF, hasil pindai, atau foto sertifikatnya.</translation>
    </message>
    <message>
      <source>{file} cannot be opened as a PDF; it is damaged or protected by a password.</source>
      <translation>{file} tidak dapat dibuka sebagai PDF; berkasnya rusak atau dilindungi kata sandi.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/villages.py</name>
    <message>
      <source>The target of {village} must be at least 1.</source>
      <translation>Target {village} setidaknya 1.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/worker_edit.py</name>
    <message>
      <source>{funding} is no source of money we know. Choose one from the list.</source>
      <translation>{funding} bukan sumber dana yang dikenal. Pilih dari daftar.</translation>
    </message>
    <message>
      <source>{form} is no way to consent that we know. Choose one from the list.</source>
      <translation>{form} bukan bentuk persetujuan yang dikenal. Pilih dari daftar.</translation>
    </message>
    <message>
      <source>Contributions are paid for 1, 3, 6 or 12 months, not for {months}.</source>
      <translation>Iuran dibayar untuk 1, 3, 6, atau 12 bulan, bukan {months} bulan.</translation>
    </message>
    <message>
      <source>Choose the village of {name}.</source>
      <translation>Pilih desa untuk {name}.</translation>
    </message>
    <message>
      <source>The NIK {nik} already belongs to {name} in {village}. Open that entry instead of adding a second one.</source>
      <translation>NIK {nik} sudah dipakai {name} di {village}. Buka data itu, jangan menambah yang kedua.</translation>
    </message>
    <message>
      <source>{name} has paid until {date} already.</source>
      <translation>{name} sudah lunas sampai {date}.</translation>
    </message>
    <message>
      <source>The {number} is incomplete: stars hide digits. Type it in full.</source>
      <translation>{number} belum lengkap: ada angka yang tertutup bintang. Ketik secara utuh.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/worker_export.py</name>
    <message>
      <source>without NIK</source>
      <translation>tanpa NIK</translation>
    </message>
    <message>
      <source>with a NIK that cannot be right</source>
      <translation>dengan NIK yang tidak mungkin benar</translation>
    </message>
    <message>
      <source>without name</source>
      <translation>tanpa nama</translation>
    </message>
    <message>
      <source>without birth date</source>
      <translation>tanpa tanggal lahir</translation>
    </message>
    <message>
      <source>65 years old or older</source>
      <translation>berusia 65 tahun ke atas</translation>
    </message>
    <message>
      <source>younger than 15</source>
      <translation>berusia di bawah 15 tahun</translation>
    </message>
    <message>
      <source>No worker fits in the statuses {statuses}, so the list would be empty. Choose other statuses.</source>
      <translation>Tidak ada pekerja berstatus {statuses} yang cocok, jadi daftarnya kosong. Pilih status lain.</translation>
    </message>
    <message>
      <source>All {count} workers who fit lack something, so the list would be empty. Look at who is left out.</source>
      <translation>Ke-{count} pekerja yang cocok semuanya belum lengkap, jadi daftarnya kosong. Lihat siapa yang tidak ikut.</translation>
    </message>
    <message>
      <source>No worker fits this filter, so the list would be empty.</source>
      <translation>Tidak ada pekerja yang cocok dengan saringan ini, jadi daftarnya kosong.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/worker_life.py</name>
    <message>
      <source>Added to the roster by hand</source>
      <translation>Ditambahkan lewat formulir</translation>
    </message>
    <message>
      <source>Removed from the roster</source>
      <translation>Dihapus dari data pekerja</translation>
    </message>
    <message>
      <source>{old} → {new}</source>
      <translation>{old} → {new}</translation>
    </message>
    <message>
      <source>Paid until {date}</source>
      <translation>Lunas sampai {date}</translation>
    </message>
    <message>
      <source>Changed: {fields}</source>
      <translation>Diubah: {fields}</translation>
    </message>
    <message>
      <source>{first}, {rest}</source>
      <translation>{first}, {rest}</translation>
    </message>
    <message>
      <source>The full NIK was looked at</source>
      <translation>NIK lengkap dilihat</translation>
    </message>
    <message>
      <source>{what} ({source})</source>
      <translation>{what} ({source})</translation>
    </message>
    <message>
      <source>Merged with the entry {name}</source>
      <translation>Digabung dengan data {name}</translation>
    </message>
    <message>
      <source>Taken in with {number}, row {row} of {file}</source>
      <translation>Masuk lewat {number}, baris {row} berkas {file}</translation>
    </message>
    <message>
      <source>The merge with {name} was undone</source>
      <translation>Penggabungan dengan {name} dibatalkan</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/worker_list_book.py</name>
    <message>
      <source>A list holds at most {most} workers; choose a village, district or list first.</source>
      <translation>Satu daftar memuat paling banyak {most} pekerja; pilih desa, kecamatan, atau daftar dahulu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/worker_lists.py</name>
    <message>
      <source>Turning 65 within 6 months</source>
      <translation>Segera 65 tahun (6 bulan)</translation>
    </message>
    <message>
      <source>Too young or 65 already</source>
      <translation>Umur di luar syarat</translation>
    </message>
    <message>
      <source>Paid time is over</source>
      <translation>Masa iuran habis</translation>
    </message>
    <message>
      <source>Protection ends this or next month</source>
      <translation>Berakhir bulan ini/depan</translation>
    </message>
    <message>
      <source>Without recorded consent</source>
      <translation>Belum ada persetujuan</translation>
    </message>
    <message>
      <source>Without a NIK</source>
      <translation>Tanpa NIK</translation>
    </message>
    <message>
      <source>Refused, with the reason</source>
      <translation>Ditolak, dengan alasannya</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/worker_merge.py</name>
    <message>
      <source>These are not two workers but one.</source>
      <translation>Ini bukan dua pekerja, melainkan satu.</translation>
    </message>
    <message>
      <source>{name} was merged with {other} later. Undo that merge first.</source>
      <translation>{name} kemudian digabungkan dengan {other}. Urungkan penggabungan itu dahulu.</translation>
    </message>
    <message>
      <source>The merge cannot be undone yet: the NIK {nik} of {name} belongs to {holder} in {village} by now. Correct that entry first.</source>
      <translation>Penggabungan belum dapat diurungkan: NIK {nik} milik {name} sekarang tercatat pada {holder} di {village}. Perbaiki data itu dahulu.</translation>
    </message>
  </context>
  <context>
    <name>desktop/rangkul/work/workers.py</name>
    <message>
      <source>Own payment</source>
      <translation>Mandiri</translation>
    </message>
    <message>
      <source>Village fund</source>
      <translation>Dana Desa</translation>
    </message>
    <message>
      <source>ADD/APBDes</source>
      <translation>ADD/APBDes</translation>
    </message>
    <message>
      <source>Regency budget</source>
      <translation>APBD kabupaten</translation>
    </message>
    <message>
      <source>Province budget</source>
      <translation>APBD provinsi</translation>
    </message>
    <message>
      <source>State budget</source>
      <translation>APBN</translation>
    </message>
    <message>
      <source>CSR</source>
      <translation>CSR</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Lainnya</translation>
    </message>
  </context>
</TS>
