// Channel icon: a small picture of each medium; its name always stands beside it.
import {
  CalendarDays,
  CircleDashed,
  Globe,
  Mail,
  MailOpen,
  Megaphone,
  MessageCircle,
  MessagesSquare,
  Phone,
  Search,
  Share2,
  Smartphone,
  Store,
  Truck,
  Users,
} from 'lucide-preact';
import type { Channel } from '@/lib/domain/channel';

const ICONS: Record<Channel, typeof Globe> = {
  web: Globe,
  app: Smartphone,
  search: Search,
  ad: Megaphone,
  social: Share2,
  email: Mail,
  messaging: MessageCircle,
  chat: MessagesSquare,
  phone: Phone,
  store: Store,
  letter: MailOpen,
  delivery: Truck,
  event: CalendarDays,
  community: Users,
  other: CircleDashed,
};

export function ChannelIcon({ channel, size = 14 }: { channel: Channel; size?: number }) {
  const Icon = ICONS[channel];
  return <Icon size={size} />;
}
