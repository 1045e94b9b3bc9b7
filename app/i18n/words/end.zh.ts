import { count, shape } from '../numbers.ts';
import { number, said } from '../said.ts';
import type { EndWords } from './end.en.ts';

export const endZh: EndWords = {
  replay: '重播',
  doors: '接下来',
  change: '改一个权重',
  result({ outputs, height, width, multiplyAdds, standard }) {
    const done = said`算完了：${number(`${count(outputs)} 张`)} ${shape(height, width)} 的输出图，共 ${number(count(multiplyAdds))} 次乘加。`;
    if (standard === multiplyAdds) return said`${done}标准卷积也要这么多。`;
    const ratio = standard / multiplyAdds;
    return ratio > 1
      ? said`${done}标准卷积要 ${number(count(standard))} 次，是它的 ${ratio.toFixed(2)} 倍。`
      : said`${done}标准卷积只要 ${number(count(standard))} 次。`;
  },
};
