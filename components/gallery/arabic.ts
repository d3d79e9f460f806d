/** Enough Arabic to see the sidebar mirrored; what is missing stays English, as it does in the product. */
export const ARABIC_WORDS: Readonly<Record<string, string>> = {
  sidebarSubject: 'كاسبرسكي',
  sidebarLabel: 'Sidelight: سجل كاسبرسكي',
  sidebarEvents_few: '{n} أحداث',
  sidebarEvents_other: '{n} حدثًا',
  sidebarEventsFound_few: '*{n} أحداث*',
  sidebarEventsFound_other: '*{n} حدثًا*',
  sidebarEventsSince_other: 'و*{n}* حدثًا منذ نشره',
  sidebarFoundSince: '{found} في هذا المقال، {since}.',
  sidebarDatedPage: 'تاريخ المقال {date}، كما ورد في الصفحة',
  sidebarAxisArticle: 'هذا المقال',
  sidebarIn: 'في هذا المقال',
  sidebarSince: 'بعده',
  sidebarBefore: 'قبله',
  sidebarSinceArticle: 'بعد هذا المقال',
  sidebarReviewed: 'روجعت الحقائق في {date}',
  sidebarEdited: 'كيف يُحرَّر السجل',
  sidebarReport: 'أبلغ عن خطأ',
  cardMeans: 'أي',
  cardShow: 'اعرضه في المقال',
  cardDetails_few: 'التفاصيل و{n} مصادر',
  cardDetails_other: 'التفاصيل و{n} مصدرًا',
  statusTodayInForce: 'اليوم: سارٍ',
  statusTodayPartlyDone: 'اليوم: منجَز جزئيًا',
  statusInForce: 'سارٍ',
  statusCompleted: 'منجَز',
  kindBan: 'حظر',
  kindWarning: 'تحذير',
  kindCompanyStep: 'خطوة من الشركة',
  kindPhaseOut: 'تخلٍّ تدريجي',
  kindStatement: 'تصريح',
  kindRuling: 'حكم',
  handleFound_few: '{n} أحداث في هذا المقال',
};

type ArabicText = { readonly lang: 'ar'; readonly title: string; readonly summary: string };

/** A few events in Arabic. */
export const ARABIC_EVENTS: Readonly<Record<string, ArabicText>> = {
  'swiss-move-announced': {
    lang: 'ar',
    title: 'كاسبرسكي تقول إنها ستنقل البيانات وتجميع البرامج إلى زيورخ',
    summary:
      'قالت كاسبرسكي لاب إن مركز بيانات في زيورخ سيحفظ ويعالج، بحلول نهاية عام 2019، معلومات المستخدمين في أوروبا وأمريكا الشمالية وسنغافورة وأستراليا واليابان وكوريا الجنوبية.',
  },
  'us-dhs-bod-17-01': {
    lang: 'ar',
    title: 'وزارة الأمن الداخلي تأمر الوكالات الاتحادية الأمريكية بإزالة كاسبرسكي',
    summary:
      'أصدرت الوزيرة بالوكالة إلين ديوك التوجيه التشغيلي الملزم 17-01. أُمهلت الوكالات 30 يومًا لحصر المنتجات و60 يومًا لتقديم خطط إزالتها، على أن يبدأ التنفيذ بعد 90 يومًا.',
  },
};
