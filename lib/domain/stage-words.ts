// Stage words: what stages are called, and which words of addresses and titles speak for them, in five languages.
import type { StageId } from './stage';

/** Folded. In Latin letters a word of an address, or its beginning from five letters on; in Chinese any part of it. */
interface StageWords {
  /** What the stage itself is called. */
  names: readonly string[];
  words: readonly string[];
}

const list = (text: string) => text.split(' ');
const stage = (names: string, words: string): StageWords => ({ names: names.split(', '), words: list(words) });

const SEARCH =
  'search suche recherche buscar category kategorie categorie categoria products produkte produits productos catalog katalog collections 搜索 分类';
const LOOK =
  'product produkt produit producto compare vergleich comparer comparar review bewertung avis opiniones detail 商品 对比 评价 详情';
const BASKET = 'cart basket bag warenkorb panier carrito cesta 购物车';
const PAY =
  'checkout kasse caisse payment zahlung paiement pago address adresse direccion shipping versand 结算 付款 支付 下单 收货地址';
const CAME =
  'thank thanks danke merci gracias confirmation bestatigung bestaetigung confirmacion tracking sendung suivi seguimiento delivery lieferung livraison entrega 谢谢 订单成功 物流 配送';
const AFTER =
  'return retoure rucksendung retour devolucion warranty garantie garantia refund erstattung remboursement reembolso 退货 退款 售后';
const HELP = 'help hilfe aide ayuda faq docs knowledge support 帮助 常见问题';
const TALK = 'contact kontakt contacto chat ticket hotline 联系 客服';

export const STAGE_WORDS: Record<StageId, StageWords> = {
  awareness: stage(
    'awareness, aufmerksamkeit, notoriete, conocimiento, 认知',
    'campaign kampagne campagne campana landing blog news 广告 活动',
  ),
  research: stage('research, recherche, investigacion, 调研', SEARCH),
  evaluation: stage('evaluation, bewertung, evaluacion, 评估', LOOK),
  decision: stage('decision, entscheidung, 决定', `${BASKET} ${PAY}`),
  validation: stage('validation, bestatigung, validacion, 验证', CAME),
  loyalty: stage(
    'loyalty, treue, bindung, fidelite, fidelizacion, 忠诚',
    `newsletter bonus points punkte 会员 积分 ${AFTER}`,
  ),
  discover: stage('discover, entdecken, decouvrir, descubrir, 发现', SEARCH),
  choose: stage('choose, auswahlen, choisir, elegir, 挑选', LOOK),
  basket: stage('basket, cart, warenkorb, panier, carrito, 购物车', BASKET),
  checkout: stage('checkout, kasse, commande, pago, 结算', PAY),
  delivery: stage('delivery, lieferung, livraison, entrega, 配送', CAME),
  'after-sale': stage('after the sale, nach dem kauf, apres-vente, posventa, 售后', `${AFTER} ${HELP}`),
  'sign-up': stage(
    'sign up, registrierung, inscription, registro, 注册',
    'signup register registrieren registrierung inscription registro join 注册',
  ),
  'set-up': stage(
    'set up, einrichtung, configuration, configuracion, 设置',
    'setup settings einstellungen einrichten configuration configuracion profile profil perfil 设置 完善资料',
  ),
  'first-use': stage(
    'first use, erste nutzung, premiere utilisation, primer uso, 首次使用',
    'dashboard tutorial tour getting started welcome willkommen bienvenue bienvenido 新手 欢迎',
  ),
  'first-success': stage(
    'first success, erster erfolg, premier succes, primer exito, 首次成功',
    'success erfolg succes exito complete completed done fertig 完成 成功',
  ),
  habit: stage(
    'habit, gewohnheit, habitude, habito, 习惯',
    'history verlauf historique historial activity notifications reminders 历史 通知',
  ),
  problem: stage('problem, probleme, problema, 问题', 'error fehler erreur status outage storung panne 故障 错误 异常'),
  'self-help': stage('self-help, selbsthilfe, auto-assistance, autoayuda, 自助', HELP),
  contact: stage('contact, kontakt, contacto, 联系', TALK),
  resolution: stage(
    'resolution, losung, resolucion, 解决',
    'resolved solution losung loesung solucion geloest 解决 已处理',
  ),
  'follow-up': stage(
    'follow-up, nachfassen, suivi, seguimiento, 跟进',
    'feedback survey umfrage enquete encuesta 反馈 满意度 回访',
  ),
  'second-thoughts': stage(
    'second thoughts, bedenken, hesitation, dudas, 犹豫',
    'policy widerruf politique politica conditions 退货政策',
  ),
  'return-request': stage(
    'return request, retourenanmeldung, demande de retour, solicitud de devolucion, 申请退货',
    'return retoure rucksendung retour devolucion widerruf 退货 申请退货',
  ),
  'send-back': stage(
    'sending back, rucksendung, renvoi, envio de vuelta, 寄回',
    'label etikett etiquette etiqueta dropoff paketshop relais 寄回 退货单',
  ),
  'check-in': stage(
    'arrival at the shop, wareneingang, reception, recepcion, 商家验收',
    'received eingegangen recu recibido inspection 验收 已签收',
  ),
  refund: stage(
    'refund, erstattung, remboursement, reembolso, 退款',
    'refund erstattung remboursement reembolso credit gutschrift 退款',
  ),
  'new-trust': stage(
    'coming back, wiederkommen, nouvelle visite, volver, 再次光顾',
    'account konto compte cuenta offers angebote 我的账户',
  ),
  attraction: stage(
    'attraction, anziehung, attractivite, atraccion, 吸引',
    'jobs career careers karriere stellen emploi empleo vacancy 招聘 职位',
  ),
  hiring: stage(
    'hiring, einstellung, recrutement, contratacion, 招聘',
    'apply application bewerbung candidature candidatura interview 应聘 面试',
  ),
  arrival: stage(
    'arrival, ankommen, arrivee, llegada, 入职',
    'welcome onboarding willkommen bienvenue bienvenido badge 入职',
  ),
  growth: stage(
    'growth, entwicklung, developpement, desarrollo, 成长',
    'training course learning schulung formation formacion review 培训 课程',
  ),
  farewell: stage(
    'farewell, abschied, depart, despedida, 告别',
    'exit offboarding resignation kundigung demission renuncia 离职',
  ),
  'life-event': stage(
    'life event, lebenslage, evenement de vie, evento vital, 生活变化',
    'life lebenslage demarches tramites topics 办事 主题',
  ),
  entitlement: stage(
    'entitlement, anspruch, droits, derecho, 资格确认',
    'eligibility entitlement anspruch eligibilite requisitos voraussetzungen 资格 条件',
  ),
  papers: stage(
    'papers, unterlagen, pieces, documentos, 准备材料',
    'documents unterlagen nachweise justificatifs documentos checklist 材料',
  ),
  application: stage(
    'application, antrag, demande, solicitud, 提交申请',
    'form antrag formulaire formulario application submit 申请表',
  ),
  processing: stage(
    'processing, bearbeitung, traitement, tramitacion, 办理',
    'status bearbeitung progress avancement estado 进度',
  ),
  notice: stage(
    'decision by the office, bescheid, notification, resolucion oficial, 决定',
    'bescheid notice notification decision resolucion 批复 决定书',
  ),
};
