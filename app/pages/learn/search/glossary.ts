// Terms in both languages, and the chapter that explains each. A reader of one language finds the term of the other.

export interface Term {
  en: string;
  zh: string;
  chapter: number;
}

const term = (en: string, zh: string, chapter: number): Term => ({ en, zh, chapter });

export const GLOSSARY: readonly Term[] = [
  term('multiply-add (MAC)', '乘加运算', 1),
  term('FLOPs: floating-point operations', '浮点运算次数', 1),
  term('parameters, weights', '参数量、权重', 1),
  term('standard convolution', '标准卷积', 2),
  term('spatially separable convolution', '空间可分离卷积', 2),
  term('depthwise separable convolution', '深度可分离卷积', 2),
  term('kernel, filter', '卷积核、滤波器', 2),
  term('feature map, channel', '特征图、通道', 2),
  term('depthwise convolution', '深度卷积（逐通道卷积）', 3),
  term('grouped convolution', '分组卷积', 3),
  term('depth multiplier M', '深度乘数', 3),
  term('width multiplier α, resolution multiplier', '宽度乘数、分辨率乘数', 3),
  term('pointwise convolution, 1×1 convolution', '逐点卷积（1×1 卷积）', 4),
  term('bias', '偏置', 6),
  term('activation function', '激活函数', 6),
  term('batch normalisation, folding', '批量归一化、BN 融合', 6),
  term('cross-correlation', '互相关', 7),
  term('stride', '步长', 8),
  term('padding: SAME, VALID', '填充', 8),
  term('dilation, atrous convolution', '膨胀率（空洞卷积）', 8),
  term('receptive field', '感受野', 8),
  term('rank, low rank', '秩、低秩', 9),
  term('singular values', '奇异值', 9),
  term('pooling', '池化', 10),
  term('fully connected layer', '全连接层', 10),
  term('flatten', '展平', 10),
  term('fine-tuning', '微调', 10),
  term('memory access cost', '访存量', 11),
  term('arithmetic intensity', '计算强度', 11),
  term('memory-bound', '访存受限', 11),
  term('latency', '延迟', 11),
  term('accuracy', '准确率', 12),
  term('inverted residual', '倒残差结构', 12),
  term('linear bottleneck', '线性瓶颈', 12),
  term('keyword spotting', '关键词检测', 13),
  term('quantisation, int8', '量化', 14),
  term('inference', '推理', 14),
];
