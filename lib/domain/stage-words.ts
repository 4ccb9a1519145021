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
};
